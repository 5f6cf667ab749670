/** The words of the list of calls and of the quilt; apart, as every page pays for what it loads. */
export const words = {
  title: 'Calls and their packs',
  lead: 'Every call adds a patch to the quilt. Choose one to read what people said.',
  find: 'Find a call by its title',
  show: 'Show',
  byTheme: 'Find by theme',
  nothing: (q: string | undefined) =>
    q ? `No call with this choice has “${q}” in its title.` : 'No call carries this theme.',
  all: 'Show all calls',
  search: 'Search what people said',
  calendar: 'Calls for your calendar',
  count: (shown: number, total: number) =>
    total === 0
      ? 'No calls yet'
      : shown < total
        ? `${shown} of ${total} calls, latest first`
        : total === 1
          ? '1 call'
          : `${total} calls, latest first`,
  empty: 'No call has been published yet.',
  emptyMore: 'Calls appear here when their date is announced, and their packs after them.',
  more: 'More calls',
  loadingMore: 'Fetching more calls…',
  moreFailed: 'The next calls could not be fetched. Try again in a moment.',
  stage: {
    PLANNED: 'Coming up',
    LIVE: 'Happening now',
    HELD: 'No pack yet',
    CANCELLED: 'Cancelled',
  },
  pack: (edition: number) => (edition > 1 ? `Insights pack, edition ${edition}` : 'Insights pack'),
  quilt: {
    label: 'Calls as patches of a quilt',
  },
};
export type Words = typeof words;
