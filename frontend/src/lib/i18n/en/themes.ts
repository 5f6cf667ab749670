/** The words of the themes; apart, as every page pays for what it loads. */
export const words = {
  title: 'Themes of the conversation',
  lead: 'Statements that came up on one call after another. Each has a pattern of its own on the quilt, and leads to everything that people said about it.',
  calls: (n: number, since: string) => `${n === 1 ? 'One call' : `${n} calls`} since ${since}`,
  empty: 'No theme has been published yet.',
  emptyMore: 'Themes appear here with the first pack that carries them.',
  loading: 'Fetching the themes…',
  loadingOne: 'Fetching the theme…',
  description: (statement: string) =>
    `${statement}. When it came up, how its wording changed, and what people said.`,
  all: 'All themes',
  mergedInto: 'This theme is now part of another one.',
  successor: 'Go to the theme it became part of',
  history: 'How its wording changed',
  from: (day: string) => `From ${day}`,
  over: 'When it came up',
  overText: (n: number, of: number) => `${n} of ${of} calls, oldest first.`,
  patch: (title: string, day: string) => `${title}, ${day}`,
  without: 'A call without this theme',
  evidence: 'What people said about it',
  evidenceText:
    'From the latest packs, latest call first. Each leads to its place in the pack, so that it can be cited.',
  noEvidence: 'No insight, note or resource is tagged with this theme yet.',
  search: 'Search within this theme',
  more: 'See all of it',
};
export type Words = typeof words;
