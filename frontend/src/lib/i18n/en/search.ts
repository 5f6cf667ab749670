/** The words of the search page; apart, as every page pays for what it loads. */
export const words = {
  title: 'Search the packs',
  lead: 'Everything people agreed to share, across all calls: what they said, what groups concluded, and what they recommend.',
  label: 'Words to look for',
  hint: 'For example: rest, handover, small acts',
  search: 'Search',
  loading: 'Searching…',
  found: (n: number, q: string) =>
    `${n === 1 ? '1 result' : `${n} results`}${q ? ` for “${q}”` : ''}`,
  some: (n: number, q: string) =>
    `No single part of a pack has all of “${q}”. ${n === 1 ? 'One result has' : `${n} results have`} some of it.`,
  titleFor: (q: string) => `“${q}” – search`,
  corrected: (word: string, instead: string[]) =>
    `Nothing says “${word}”, so we looked for ${instead.map((other) => `“${other}”`).join(', ')}.`,
  also: (names: string[]) => `Also looked for: ${names.join(', ')}.`,
  onlyKind: 'Show only',
  allKinds: 'Everything',
  inCalls: (n: number) => `In ${n} calls, the latest first:`,
  acrossCalls: 'Across the calls',
  nothing: (q: string) => (q ? `Nothing found for “${q}”.` : 'Nothing found.'),
  nothingMore: 'Try fewer words, or another word for the same.',
  nothingNarrow: 'Or look further:',
  nothingThemes: 'This is what people talk about:',
  without: (filter: string) => `without “${filter}”`,
  narrow: 'Narrow it down',
  filters: {
    kind: 'What',
    theme: 'Theme',
    country: 'Said from',
    from: 'Calls from',
    to: 'Calls until',
  },
  any: { kind: 'Anything', theme: 'Any theme', country: 'Anywhere' },
  take: 'Take all of this along:',
  csv: 'as a table (CSV)',
  ris: 'for a reference manager (RIS)',
  from: (title: string, day: string) => `${title}, ${day}`,
  pages: 'Pages of results',
  earlier: 'Page before',
  later: 'Next page',
  page: (n: number, of: number) => `Page ${n} of ${of}`,
};
export type Words = typeof words;
