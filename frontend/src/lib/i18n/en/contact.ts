import type { Sentence } from '$lib/text/sentence';

/** How to reach the people behind this. */
export const words = {
  title: 'Contact',
  lead: 'We are people who work in health and care, and we like to hear from you.',
  write: 'Write to us',
  waiting: 'Fetching how to reach us…',
  none: 'No address is given yet. Speak to the people who invited you to the call.',
  failed: 'How to reach us could not be fetched. Try again in a moment.',
  why: {
    heading: 'What to say',
    items: [
      {
        heading: 'Something is in your way',
        text: [
          'Say which page it was and what you were trying to do. What works and what does not yet is said under ',
          { to: '/accessibility', text: 'Accessibility' },
          '.',
        ],
      },
      {
        heading: 'Something about you',
        text: [
          'To see, correct or erase what we hold of you, say the names you used on our calls. More under ',
          { to: '/privacy', text: 'Privacy' },
          '.',
        ],
      },
      {
        heading: 'Something in a pack is wrong',
        text: 'Say which call it was. A correction is a new edition that says what was corrected.',
      },
      {
        heading: 'Something in our software is weak',
        text: 'Please tell us before anybody else.',
      },
    ] as { heading: string; text: Sentence }[],
  },
  who: 'Who runs this',
};
export type Words = typeof words;
