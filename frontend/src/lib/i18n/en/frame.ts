/** What surrounds every page; written into the pages at build, so that no page loads it twice. */
export const words = {
  language: 'en-GB',
  community: 'Conversations for Kindness',
  skip: 'Skip to the content',
  main: 'Main',
  foot: 'All pages',
  footer: 'A monthly hour for people in health and care who want to talk about kindness.',
  noScript:
    'We meet on the third Thursday of every month, 18:00 to 19:00 London time. This site fetches the calls with JavaScript, which is switched off in your browser. A call with a published pack opens as a plain page all the same.',
  plain: 'All calls with a pack, and when the next one is',
  pages: {
    sessions: 'Calls and packs',
    themes: 'Themes',
    search: 'Search',
    reach: 'Reach',
    about: 'About',
    join: 'Join',
    resources: 'Resources',
    measuring: 'Measuring kindness',
    recordings: 'Recordings',
    people: 'People',
    partners: 'For partners',
    studio: 'For facilitators',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    contact: 'Contact',
  },
  columns: { read: 'To read', community: 'The community', site: 'This site' },
};
export type Words = typeof words;
