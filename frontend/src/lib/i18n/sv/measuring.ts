import type { Words } from '../en/measuring';

export const words: Words = {
  title: 'Att mäta vänlighet',
  lead: 'Vänlighet ryms inte i ett formulär. Det som ger den plats, det människor gör och det som följer går att fråga om, se och räkna.',
  caution:
    'Inget av detta är en standard. Det är vad människor i samtalen mäter där de arbetar, vart och ett med samtalet det kommer från. Ett mått är en fråga till en plats, aldrig ett betyg på en person.',
  three: 'Tre saker att titta på',
  kinds: {
    CONDITION: {
      heading: 'Förutsättningar',
      meaning:
        'Det som måste finnas innan någon kan vara vänlig: tid, vila, trygghet, någon som lyssnar. Fråga om dem först. Där de saknas ska ingen bedömas efter resten.',
      all: (n) => `Visa alla ${n} förutsättningar`,
    },
    ACTIVITY: {
      heading: 'Aktiviteter',
      meaning:
        'Det människor gör: de hälsar, frågar, tackar, stannar upp en stund. Litet nog att se, och att börja med i morgon.',
      all: (n) => `Visa alla ${n} aktiviteter`,
    },
    OUTCOME: {
      heading: 'Resultat',
      meaning:
        'Det som är annorlunda efteråt, för dem som får vård och dem som ger den: vem som stannar, vem som kommer tillbaka, vem som kände sig sedd.',
      all: (n) => `Visa alla ${n} resultat`,
    },
  },
  loading: 'Hämtar vad människor mäter…',
  none: 'Inget insiktspaket säger än vad människor mäter.',
  noneMore: 'Mått visas här när ett samtal har handlat om dem.',
  count: (n) => `${n} nämnda hittills`,
  noneOfKind: 'Inget samtal har nämnt något än.',
  asked: 'De frågar:',
  with: 'De tittar på:',
  tools: {
    heading: 'Frågor och verktyg, alla tillsammans',
    lead: 'De mest nämnda först. Ta orden, och lämna namnen på människor därhän.',
    questions: 'Frågor',
    others: 'Siffror och verktyg',
    times: (n) => (n === 1 ? 'nämnt en gång' : n === 2 ? 'nämnt två gånger' : `nämnt ${n} gånger`),
  },
  beside: {
    heading: 'Rekommenderat i dessa samtal',
    more: 'Allt som människor rekommenderar',
  },
};
