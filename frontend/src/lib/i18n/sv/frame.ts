import type { Words } from '../en/frame';

export const words: Words = {
  language: 'sv',
  community: 'Conversations for Kindness',
  skip: 'Hoppa till innehållet',
  main: 'Huvudmeny',
  foot: 'Alla sidor',
  footer: 'En timme i månaden för alla inom vård och omsorg som vill prata om vänlighet.',
  noScript:
    'Webbplatsen hämtar samtalen med JavaScript, som är avstängt i din webbläsare. Paket, teman, platser, resurser, människor och formuläret för att gå med öppnas som enkla sidor ändå.',
  plain: 'Alla samtal med insiktspaket, och när nästa är',
  pages: {
    sessions: 'Samtal och insiktspaket',
    themes: 'Teman',
    search: 'Sök',
    reach: 'Räckvidd',
    about: 'Om oss',
    join: 'Gå med',
    resources: 'Lästips och resurser',
    measuring: 'Att mäta vänlighet',
    recordings: 'Inspelningar',
    people: 'Människor',
    partners: 'För samarbetspartner',
    studio: 'För samtalsledare',
    accessibility: 'Tillgänglighet',
    privacy: 'Integritet',
    contact: 'Kontakt',
  },
  columns: { read: 'Att läsa', community: 'Gemenskapen', site: 'Webbplatsen' },
};
