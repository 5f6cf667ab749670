/** What only administrators see: its frame and its first page. */
export const words = {
  title: 'Administration',
  lead: 'What concerns the community as a whole: its people, its settings, and what is held of everybody.',
  nav: 'Administration',
  back: 'All of the administration',
  notYours: 'This is for administrators',
  notYoursText: (name: string) =>
    `You are signed in as ${name}, who is not an administrator. Ask one of them for what you need here.`,
  pages: {
    members: ['Members', 'Who joined, what they agreed to, and whom mails do not reach.'],
    roles: ['People with roles', 'Who may facilitate or administer: invite, change, disable.'],
    settings: [
      'Settings',
      'What the community is called and says of itself, and the rule of its calls.',
    ],
    trail: ['Trail', 'Who did what and when, with all changes since the beginning.'],
    privacy: [
      'Privacy',
      'What is held of somebody: find it, hand it out, or erase the person for good.',
    ],
    archive: ['Archive', 'Everything as one file: take it away, or bring it into an empty system.'],
  } satisfies Record<string, [string, string]>,
  retry: 'Try again',
  more: 'Show more',
  shown: (shown: number, all: number) => `${shown} of ${all.toLocaleString('en-GB')} shown`,
};
export const PAGES = ['members', 'roles', 'settings', 'trail', 'privacy', 'archive'] as const;
