import type { Words } from '../en/pack-parts';

export const words: Words = {
  work: { purposes: 'Därför finns vi', coreGroup: 'Kärngrupp' },

  measures: {
    CONDITION: 'Förutsättningar',
    ACTIVITY: 'Aktiviteter',
    OUTCOME: 'Resultat',
  },
  tools: 'Verktyg som används:',

  resourceKinds: {
    BOOK: 'Bok',
    REPORT: 'Rapport',
    WEBSITE: 'Webbplats',
    VIDEO: 'Film',
    PAPER: 'Artikel',
    OTHER: 'Övrigt',
  },
};
