import type { Words } from '../en/search';

export const words: Words = {
  title: 'Sök i insiktspaketen',
  lead: 'Allt som människor har gått med på att dela, från alla samtal: vad de sade, vad grupperna kom fram till och vad de rekommenderar.',
  label: 'Ord att söka efter',
  hint: 'Insiktspaketen är på engelska. Till exempel: rest, handover, small acts',
  search: 'Sök',
  loading: 'Söker…',
  found: (n, q) => `${n === 1 ? '1 träff' : `${n} träffar`}${q ? ` på ”${q}”` : ''}`,
  similar: (n, q) =>
    `Ingenstans står exakt ”${q}”. ${n === 1 ? 'En träff har' : `${n} träffar har`} ord som liknar.`,
  nothing: (q) => (q ? `Inga träffar på ”${q}”.` : 'Inga träffar.'),
  nothingMore: 'Försök med färre ord, eller ett annat ord för samma sak.',
  nothingNarrow: 'Eller sök bredare:',
  without: (filter) => `utan ”${filter}”`,
  narrow: 'Begränsa sökningen',
  filters: {
    kind: 'Vad',
    theme: 'Tema',
    country: 'Sagt från',
    from: 'Samtal från',
    to: 'Samtal till',
  },
  any: { kind: 'Vad som helst', theme: 'Alla teman', country: 'Varifrån som helst' },
  take: 'Ta med allt:',
  csv: 'som tabell (CSV)',
  ris: 'till ett referensprogram (RIS)',
  from: (title, day) => `${title}, ${day}`,
  pages: 'Sidor med träffar',
  earlier: 'Föregående sida',
  later: 'Nästa sida',
  page: (n, of) => `Sida ${n} av ${of}`,
};
