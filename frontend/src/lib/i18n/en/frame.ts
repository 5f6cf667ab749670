/** What surrounds every page; written into the pages at build, so that no page loads it twice. */
export const words = {
  language: 'en-GB',
  community: 'Conversations for Kindness',
  skip: 'Skip to the content',
  main: 'Main',
  foot: 'All pages',
  footer: 'A monthly hour for people in health and care who want to talk about kindness.',
  noScript:
    'This site fetches the calls with JavaScript, which is switched off in your browser. Packs, themes, places, resources, people and the form to join open as plain pages all the same.',
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
