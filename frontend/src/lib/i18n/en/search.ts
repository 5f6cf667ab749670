/** The words of the search page; apart, as every page pays for what it loads. */
export const words = {
  title: 'Search the packs',
  lead: 'Everything people agreed to share, across all calls: what they said, what groups concluded, and what they recommend.',
  label: 'Words to look for',
  hint: 'For example: rest, handover, small acts',
  search: 'Search',
  loading: 'Searching…',
  found: (n: number, q: string) => `${n === 1 ? '1 result' : `${n} results`} for “${q}”`,
  similar: (n: number, q: string) =>
    `Nothing says exactly “${q}”. ${n === 1 ? 'One result has' : `${n} results have`} words that look alike.`,
  nothing: (q: string) => `Nothing found for “${q}”.`,
  nothingMore: 'Try fewer words, or another word for the same.',
  kinds: {
    PACK: 'Pack',
    QUOTE: 'From the chat',
    INSIGHT: 'Insight',
    NOTE: 'Breakout note',
    RESOURCE: 'Resource',
    MEASURE: 'Measure',
    THEME: 'Theme',
  } as Record<string, string>,
  from: (title: string, day: string) => `${title}, ${day}`,
  pages: 'Pages of results',
  earlier: 'Page before',
  later: 'Next page',
  page: (n: number, of: number) => `Page ${n} of ${of}`,
};
