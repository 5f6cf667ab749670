import type { Sentence } from '$lib/text/sentence';

interface Point {
  heading: string;
  text: Sentence;
}

const calls = (slug: string) => [
  {
    ask: 'When is the next call?',
    path: '/sessions/next',
    answer: 'Its title, in UTC and as the clock shows it in London.',
  },
  {
    ask: 'Which packs are there?',
    path: '/packs',
    answer: 'The latest edition of each, newest call first, with all its forms.',
  },
  {
    ask: 'What does one of them say?',
    path: `/packs/${slug}`,
    answer:
      'Everything, section by section. Put .html, .pdf, .docx or .md behind it for the others.',
  },
  {
    ask: 'What did groups conclude about breaks?',
    path: '/insights?q=break',
    answer: 'Insights that hold the word, each with the call it comes from.',
  },
  {
    ask: 'How far does it reach?',
    path: '/reach',
    answer: 'Countries and people, as reported and as counted, each with its source.',
  },
];

const more = (api: string, slug: string | null): Point[] => [
  {
    heading: 'Calls in a calendar',
    text: [
      { to: api && `${api}/api/v1/calendar.ics`, text: 'Subscribe to the calls' },
      '. A call that moves also moves in the calendar, and a cancelled one says so.',
    ],
  },
  {
    heading: 'A page for people',
    text: slug
      ? [
          'Every pack is also ',
          { to: `${api}/api/v1/packs/${slug}.html`, text: 'a web page without scripts' },
          ', which anybody can read, print and pass on.',
        ]
      : 'Every pack is also a web page without scripts, which anybody can read, print and pass on.',
  },
  {
    heading: 'Search',
    text: [
      { code: '/search?q=' },
      ' looks through all packs, in any form of a word, and answers with the passage and its call.',
    ],
  },
  {
    heading: 'The whole contract',
    text: [
      'Try every call in ',
      { to: api && `${api}/api/docs`, text: 'Swagger UI' },
      ', or take the ',
      { to: api && `${api}/api/openapi`, text: 'OpenAPI description' },
      ' to your own tools.',
    ],
  },
];

const keeping: Point[] = [
  {
    heading: 'Ask again, it costs little',
    text: [
      'Every answer has an ',
      { code: 'ETag' },
      '. Send it back as ',
      { code: 'If-None-Match' },
      ': as long as nothing changed, you get a 304 without a body.',
    ],
  },
  {
    heading: 'Walk to the end',
    text: [
      'Long lists come in pages. Pass ',
      { code: 'next' },
      ' on as ',
      { code: 'cursor' },
      ' until there is none. Nothing is skipped or repeated while packs are published.',
    ],
  },
  {
    heading: 'Editions stay',
    text: [
      { code: '/packs/{date}/editions/{n}.pdf' },
      ' never changes, and its SHA-256 is in the list of editions. A correction is the next number.',
    ],
  },
  {
    heading: 'Do not mind what is new',
    text: 'New fields, new kinds and new calls may come without notice. Pass over what you do not know.',
  },
];

const whose: Point[] = [
  {
    heading: 'The words',
    text: 'They belong to those who said them. Quote them with their call, signed as they are signed there, and never with more than that.',
  },
  {
    heading: 'The software',
    text: 'What runs this site and its API is open source, under the Apache License 2.0.',
  },
];

/** For those who build on the packs. */
export const words = {
  title: 'For partners',
  lead: 'What people agreed to share is meant to travel. Programs can read everything public here: no key, no sign-in.',
  calls: { heading: 'In five calls', lead: 'Each is an address. Open one to see what it answers.' },
  five: calls,
  date: 'YYYY-MM-DD',
  more: { heading: 'More to take', points: more },
  withdrawn: {
    heading: 'When somebody takes their words back',
    text: [
      'People may do so at any time, and we promised them that it works everywhere. A quote taken back loses its text and says ',
      { code: 'withdrawn: true' },
      '. It leaves every list, and editions that carried it answer 410 for good. ',
      { strong: 'If you keep copies, look again before you show them,' },
      ' and drop what is gone.',
    ] satisfies Sentence,
  },
  keeping: { heading: 'Keeping in step', points: keeping },
  link: {
    heading: 'A link on your page',
    lead: 'The simplest way to show a call: one line, no script, nothing that follows your visitors.',
    copy: 'Copy the line',
    none: 'The line appears here once a pack is published.',
  },
  cite: {
    heading: 'Citing, and what is whose',
    lead: 'Name the community, the title, the date of the call, the edition, and the address of its page. Every call’s page has that line ready to copy, and each insight and quote a line of its own. For the latest it is:',
    points: whose,
  },
};
export type Words = typeof words;
