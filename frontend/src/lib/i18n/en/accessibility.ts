import type { Passage } from '$lib/text/sentence';

const passages: Passage[] = [
  {
    heading: 'What you can do',
    body: [
      {
        list: [
          'Use every page with a keyboard alone.',
          'Zoom to 400%, or read on a narrow screen, without scrolling sideways.',
          'Read with a screen reader: headings, landmarks and tables say what they are.',
          'Keep your own settings: dark or light, high contrast, less motion, larger type.',
          'Print a pack, or download it as a tagged PDF, as a web page without scripts, or as data.',
        ],
      },
    ],
  },
  {
    heading: 'How we check',
    body: [
      'Automatic checks run on every page, on a narrow and on a wide screen, whenever we change the site, and the journeys that matter most run by keyboard alone as well. No independent audit has been made yet, and we have not yet tested with people who use assistive technology every day. Automatic checks find only some of the barriers.',
    ],
  },
  {
    heading: 'What does not work yet',
    body: [
      {
        list: [
          'The pages need JavaScript. Without it packs, themes, places, resources and people open as plain pages, and joining and leaving as plain forms; but you cannot search, read recordings and measures together, or answer when we ask to quote you.',
          'A quote in another language is marked as such only where its writer or a facilitator named the language.',
        ],
      },
    ],
  },
  {
    heading: 'Tell us',
    body: [
      [
        'If something is in your way, ',
        { to: '/contact', text: 'write to us' },
        '. Say which page it was and what you were trying to do.',
      ],
    ],
  },
];

/** The accessibility statement. */
export const words = {
  title: 'Accessibility',
  lead: 'We want everybody to be able to read what people said on the calls. We build this site to meet the Web Content Accessibility Guidelines 2.2, level AA.',
  passages,
};
export type Words = typeof words;
