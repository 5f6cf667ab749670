import type { Sentence } from '$lib/text/sentence';

const rules: { heading: string; text: Sentence }[] = [
  {
    heading: 'What may be recorded',
    text: 'The parts in which everybody is together: the welcome, the opening and hearing back. Your call program shows a sign for as long as it runs.',
  },
  {
    heading: 'What never is',
    text: 'Breakout rooms, and what one person writes to another. Of a room there is what somebody in it wrote down, and nothing else.',
  },
  {
    heading: 'Who can see it',
    text: 'Everybody, and therefore it stands here only once everybody in it has agreed. A link that opens a meeting or carries a passcode is refused.',
  },
  {
    heading: 'Reading instead',
    text: 'A recording should have captions, and a transcript beside it. Where no transcript is linked yet, the list says so.',
  },
  {
    heading: 'Where it lies',
    text: 'With the host named behind each link. This page loads nothing from there: that begins only when you follow the link.',
  },
  {
    heading: 'If you are in one and want it gone',
    text: [
      'Tell whoever hosted the call. The link then leaves this page. Copies that somebody made before are out of our reach. ',
      { to: '/about', text: 'What we promise' },
    ],
  },
];

/** Calls to listen to again, and what is recorded of a call at all. */
export const words = {
  title: 'Listen again',
  lead: 'You missed a call, or want to hear it once more? Some were recorded. Each can be read as well, where somebody wrote down what was said.',
  list: 'Calls with a recording',
  loading: 'Fetching the recordings…',
  count: (n: number) => (n === 1 ? '1 call, latest first' : `${n} calls, latest first`),
  watch: (host: string) => `Watch or listen at ${host}`,
  read: 'Read the transcript',
  noTranscript: 'No transcript yet',
  onlyTranscript: 'No recording is linked',
  of: (title: string) => ` of “${title}”`,
  none: 'No recording is linked yet.',
  noneMore:
    'One appears here once everybody in it has agreed. What people wrote on a call, and agreed to share, is in its pack.',
  pages: 'Pages of recordings',
  rules: { heading: 'What is recorded, and what never is', items: rules },
};
export type Words = typeof words;
