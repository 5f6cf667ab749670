import type { Sentence } from '$lib/text/sentence';

/** The words of a member's own page, besides those of the form to join. */
export const words = {
  title: 'Your page',
  hello: (name: string) => `Hello ${name}`,
  loading: 'Fetching your page…',
  unknown:
    'This link is not good, or not any longer. Copy the whole link from our latest mail into the address line. If you have left, you are welcome back.',
  anew: 'Join again',

  call: {
    heading: 'The next call',
    join: 'Join the call',
    soon: 'The link will be here before the call.',
    private: 'Please don’t pass the link on: it is for members.',
    none: 'The next call is not planned yet.',
    willWrite: 'We will write to you.',
  },

  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved',
  changed:
    'Your page was changed in another window meanwhile. What you entered is still here: look through it, then save again.',

  mails: {
    heading: 'Which mails you get',
    boxes: {
      calls: 'Calls: the invitation, reminders, and news if a time changes',
      packs: 'Insights packs: a mail when one is there to read',
      paused: 'Pause all mails',
    },
    pausedHint: 'You stay a member, and your link to the calls stays here.',
    language: 'Language of the mails',
    zone: 'Time zone',
    zoneHint: 'The mails give times as your clock shows them.',
    meeting: (city: string) => `Where people meet (${city})`,
    own: (city: string) => `Use the time zone of this device: ${city}`,
    ownChosen: (city: string) => `${city} is chosen. Save to keep it.`,
    areas: {
      Africa: 'Africa',
      America: 'America',
      Antarctica: 'Antarctica',
      Arctic: 'Arctic',
      Asia: 'Asia',
      Atlantic: 'Atlantic Ocean',
      Australia: 'Australia',
      Europe: 'Europe',
      Indian: 'Indian Ocean',
      Pacific: 'Pacific Ocean',
    } as Record<string, string>,
    elsewhere: 'Other',
  },

  notReached:
    'Our mails do not reach you: your mail server did not take them. If your address is right, press “Save” and we try again; otherwise join again with another one.',

  held: {
    heading: 'What we hold about you',
    private:
      'Whoever has the link to this page sees and changes what stands here. Keep it to yourself.',
    shown: 'Somebody of the core group looks at changes before the People page shows them.',
    email: 'E-mail address',
    emailHint: [
      'To change it, ',
      { to: '/join', text: 'join again' },
      ' with the new address. Then leave with this one, below.',
    ] as Sentence,
    joined: 'Joined',
    heardFrom: 'How you heard of us',
    file: 'You can have all of it as a file, for yourself or for another program.',
    download: 'Download it',
  },

  agreed: {
    heading: 'What you agreed to',
    names: { mailing: 'Mails', profile: 'Being shown', quoting: 'Being quoted' },
    on: (day: string) => `You agreed on ${day}.`,
    mailing: 'Nobody is a member without mails. Pause them above, or leave below.',
    shown: [
      'You are on the ',
      { to: '/people', text: 'People page' },
      '. If you take this back, you are gone from there at once.',
    ] as Sentence,
    takeBack: 'Take back',
    not: [
      'Not agreed. To agree, ',
      { to: '/join', text: 'fill in the form again' },
      '.',
    ] as Sentence,
    takenBack: [
      'Taken back. If you change your mind, ',
      { to: '/join', text: 'fill in the form again' },
      '.',
    ] as Sentence,
    failed: 'That did not work. Check your connection, then try again. Nothing was changed.',
  },

  leave: {
    heading: 'Leave',
    text: 'We send you no more mail, delete what we hold about you here, and show your profile no more. What is published stays until you ask us to erase it.',
    button: 'Leave the community',
    sure: 'Do you want to leave? The link to this page will not open any more.',
    yes: 'Yes, I want to leave',
    no: 'No, I stay',
    leaving: 'Leaving…',
  },
};
export type Words = typeof words;
