import type { Sentence } from '$lib/text/sentence';

interface Step {
  heading: string;
  text: Sentence;
}

const hour: Step[] = [
  {
    heading: 'Welcome',
    text: 'Hosts open the door. Good mornings and good evenings fill the chat, each with the place it comes from.',
  },
  {
    heading: 'An opening',
    text: 'Whoever leads the call says, briefly, why its topic matters to them.',
  },
  {
    heading: 'Breakout rooms',
    text: 'Small groups talk about one or two questions. Somebody in each writes down what is said.',
  },
  {
    heading: 'Hearing back',
    text: 'Everybody comes together again, and the rooms name what stays with them.',
  },
];

const making: Step[] = [
  {
    heading: 'What the call leaves',
    text: 'Facilitators gather the chat and the notes of the rooms. Private messages are dropped before anything is stored.',
  },
  {
    heading: 'Whoever wrote it is asked',
    text: 'They choose what to quote and ask the person who wrote it. Without a yes, it is not quoted.',
  },
  {
    heading: 'An edition',
    text: 'The pack is published with a number, and never changes after that. A correction is the next edition, and says what was corrected.',
  },
];

const promises: { heading: string; text: Sentence }[] = [
  {
    heading: 'Your yes comes first',
    text: 'Being in the chat is not consent. We quote you only after you agreed to it.',
  },
  {
    heading: 'You choose how',
    text: 'With your name, your initials, your role and place, or with none of these.',
  },
  {
    heading: 'You can take it back',
    text: 'By the link in our mail, at any time, without a reason and without asking anybody. Your words leave our pages at once, and every edition that held them.',
  },
  {
    heading: 'Private stays private',
    text: [
      'What you write to one person on a call is never stored. ',
      { to: '/privacy', text: 'Privacy, in full' },
    ],
  },
];

/** Who meets, what for, and how. */
export const words = {
  title: 'About the conversations',
  lead: 'In the summer of 2020, people who work in health and care began to meet on a video call to talk about kindness. They still do: once a month, for one hour.',
  when: 'The third Thursday of every month',
  clock: '18:00 to 19:00 in London',
  next: 'The next one:',
  moved: [
    'A call that moves is shown on its new day among ',
    { to: '/sessions', text: 'all calls' },
    '.',
  ] satisfies Sentence,
  purposes: 'What we meet for',
  waiting: 'Fetching what we meet for…',
  hour: { heading: 'How the hour goes', steps: hour },
  chat: [
    { strong: 'The chat runs all along.' },
    ' Links, thanks, second thoughts, and everything from those who would rather write than speak.',
  ] satisfies Sentence,
  making: {
    heading: 'How a call becomes an insights pack',
    lead: 'A call is over after an hour. Its pack stays: what people said, what the rooms concluded, and what they recommend to each other.',
    steps: making,
    latest: 'The latest patch of the quilt:',
    more: 'All calls and packs',
  },
  promises: { heading: 'What we promise', items: promises },
  ways: { join: 'Join the conversation', people: 'Who you may meet' },
};
export type Words = typeof words;
