import type { Words } from '../en/site';

export const words: Words = {
  language: 'sv',
  locale: 'sv-SE',
  contentLanguage: 'en',
  community: 'Conversations for Kindness',
  title: (page) => `${page} – Conversations for Kindness`,
  allCalls: 'Alla samtal och insiktspaket',

  time: {
    london: (city, zone) => `${city === 'London' ? 'Londontid' : `tid i ${city}`} (${zone})`,
    yours: 'Din tid',
    same: 'samma som i London',
  },

  pack: {
    kind: (edition) => `Insiktspaket · utgåva ${edition}`,
    call: (number) => (number ? `Samtal ${number}` : 'Ett samtal'),
    ledBy: 'Lett av',
    contents: 'Innehåll',
  },

  copyLink: { label: 'Kopiera länk', copied: 'Kopierad', failed: 'Inte kopierad' },

  hello: (n) => (n === 1 ? 'Hej från' : `Hej från ${n} länder och nationer`),
  quote: {
    anonymous: 'Någon i samtalet',
    inReply: 'Svar ·',
    reactedWith: 'Reaktioner',
    reactions: (n) => (n === 1 ? '1 reaktion' : `${n} reaktioner`),
    withdrawn: 'Citatet togs tillbaka av den som sade det.',
  },

  reach: {
    qualifier: { OVER: 'över', AROUND: 'omkring' },
  },

  breakouts: {
    question: (number) => `Fråga ${number}`,
    other: 'Övriga anteckningar',
    nothing: (rooms) =>
      rooms.length > 0
        ? `Inga anteckningar från ${rooms.join(', ')}.`
        : 'Inga anteckningar till frågan.',
    heardBack: 'Grupperna berättade',
  },

  insight: {
    speaksTo: 'Teman:',
    kinds: { REFLECTION: 'Reflektion', IDEA: 'Idé', ACTION: 'Handling', QUESTION: 'Fråga' },
  },

  downloads: {
    title: 'Ladda ner',
    pdf: (size) => `Ladda ner insiktspaketet (PDF, ${size})`,
  },

  cite: {
    title: 'Hänvisa till paketet',
    one: 'Hänvisa',
  },

  listen: 'Se, lyssna eller läs',

  thanks: (teams) => `Tack till ${teams}.`,

  loading: { page: 'Hämtar samtalen…', call: 'Hämtar samtalet…' },

  unreachable: 'Vi kunde inte hämta det här. Kontrollera anslutningen och ladda om sidan.',
};
