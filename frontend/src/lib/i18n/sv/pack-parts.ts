import type { Words } from '../en/pack-parts';

export const words: Words = {
  work: { purposes: 'Därför finns vi', coreGroup: 'Kärngrupp' },

  reach: {
    reported: 'Som det har uppgetts, med källa',
    counted: 'Räknat',
    figure: 'Uppgivet',
    said: 'Med källans ord',
    measures: {
      CONTRIBUTORS: 'Deltagare i rörelsen',
      COUNTRIES: 'Länder och nationer',
      ATTENDANCE: 'Personer i samtalet',
    },
    places: (n) => `${n} länder och nationer i listan`,
    mark: '•',
    marked: '• sade hej i det här samtalet',
    sources: 'Varifrån siffrorna kommer',
    computed: 'Beräknat:',
    differ: 'Där siffrorna skiljer sig åt.',
  },

  spoken: (n, all) => `${n} av ${all} insikter och anteckningar`,
  usual: '”Vanligt” är vad samtalen året innan ger skäl att vänta sig.',
  compared: {
    MORE: '▲ mer än vanligt',
    ALIKE: '= ungefär som vanligt',
    LESS: '▼ mindre än vanligt',
  },

  measures: {
    CONDITION: 'Förutsättningar',
    ACTIVITY: 'Aktiviteter',
    OUTCOME: 'Resultat',
  },
  asks: {
    CONDITION: 'Vad som ger plats för vänlighet',
    ACTIVITY: 'Vad människor gör',
    OUTCOME: 'Vad det leder till',
  },
  tools: 'Mäts med:',

  resourceKinds: {
    BOOK: 'Bok',
    REPORT: 'Rapport',
    WEBSITE: 'Webbplats',
    VIDEO: 'Film',
    PAPER: 'Artikel',
    OTHER: 'Övrigt',
  },
};
