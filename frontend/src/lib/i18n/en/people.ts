import type { Sentence } from '$lib/text/sentence';

const ways: { heading: string; text: Sentence }[] = [
  {
    heading: 'Named in a pack',
    text: 'Founders and the core group stand here as our published packs name them, with where they work and live.',
  },
  {
    heading: 'By your own wish',
    text: [
      'Tick “Show my name” when you ',
      { to: '/join', text: 'join' },
      '. Somebody of the core group looks at what you wrote, then it appears. Joining alone, or coming to a call, puts nobody here.',
    ],
  },
  {
    heading: 'And gone again',
    text: 'Each of our mails has a link by which you leave. Your name goes from this page with it, and your address is deleted.',
  },
  {
    heading: 'Words are apart',
    text: [
      'Being named here is no consent to be quoted, and a quote puts nobody here. ',
      { to: '/about', text: 'What we promise' },
    ],
  },
];

/** Who may be met on a call. */
export const words = {
  title: 'Who you may meet',
  lead: 'People who host, lead, take notes, or come when the shift allows. Most who take part are not listed, and are just as welcome.',
  coreGroup: 'The core group',
  founders: 'Founders and core group',
  founder: 'Founder',
  loading: 'Fetching the names…',
  none: 'Nobody of the core group is shown yet.',
  others: 'And with them',
  othersLead: (n: number) =>
    n === 1
      ? 'One person more asked to be named here.'
      : `${n} people more asked to be named here, in the order of their names.`,
  you: 'Your name?',
  youMore: 'You could be next to be named here.',
  first: 'Nobody else has asked to be named here yet. You could be the first.',
  join: 'Join the conversation',
  more: 'More people',
  loadingMore: 'Fetching more people…',
  moreFailed: 'More names could not be fetched. Try again in a moment.',
  ways: { heading: 'How a name comes here, and goes', items: ways },
};
export type Words = typeof words;
