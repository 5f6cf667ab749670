import type { ThemeOverTime } from '$lib/api/schema';

const changes: Record<ThemeOverTime['change'], { name: string; meaning: string }> = {
  GAINING: {
    name: 'Gaining ground',
    meaning: 'a quarter more in the last six calls than in the twelve before',
  },
  STEADY: { name: 'Holding steady', meaning: 'within a quarter of what it was' },
  FADING: { name: 'Heard less lately', meaning: 'a quarter less, or lower' },
  TOO_FEW_CALLS: { name: 'All themes', meaning: 'too few calls to tell where they go' },
};

/** The words of themes over time. */
export const words = {
  heading: (themes: number, calls: number) =>
    `${themes === 1 ? 'One theme' : `${themes} themes`} over ${calls === 1 ? 'one call' : `${calls} calls`}`,
  text: 'How much of what groups concluded and wrote down on each call spoke to each theme. The bigger the patch, the more. Choose a patch to read what was said.',
  steps: ['none of it', 'under 1 in 10', 'under 1 in 5', 'under 1 in 3', '1 in 3 or more'],
  changes,
  of100: 'of 100 pieces',
  wasNow: 'was → now',
  wasAndNow: (was: number, now: number) =>
    `${was} of 100 in the twelve calls before, ${now} of 100 in the last six`,
  cell: (title: string, month: string, pieces: number, of: number) =>
    `${title}, ${month}: ${pieces} of ${of}`,
  figures: 'The same, in figures',
  figuresText:
    'Insights and notes of each call that spoke to each theme. One can speak to two themes, so a row may add up to more than its total. Marked: the theme that most of the call spoke to.',
  call: 'Call',
  inAll: 'In all',
  inMonth: (month: string) => `in ${month}:`,
  showAll: (n: number) => `Show all ${n} calls`,
  csv: 'Download the figures (CSV)',
  air: 'What is in the air',
  airText: 'How much each theme came up in the last twelve calls. Full colour: the last six.',
  all: 'Themes over time',
  loading: 'Fetching how themes came up…',
};
export type Words = typeof words;
