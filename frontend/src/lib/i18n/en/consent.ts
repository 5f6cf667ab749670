/** The words of the page behind a consent link; apart from the others so that only it loads them. */
export const words = {
  title: 'Your words in an insights pack',
  loading: 'Fetching your words…',
  noLink:
    'This page opens from the link in a mail we sent. Copy the whole link into the address line.',
  unknown:
    'This link is not one we sent, or a part of it is missing. Copy the whole link from the mail.',
  which: (n: number, of: number) => `Message ${n} of ${of}`,
  said: (title: string, day: string) => `On the call “${title}” on ${day} you wrote:`,
  name: 'Name to show',
  initials: 'Initials to show',
  role: 'Your role',
  roleHint: 'For example: ward nurse, porter, carer',
  country: 'Country or nation',
  noCountry: 'Do not show a country',
  preview: 'This is how it would look',
  send: 'Send my answer',
  sending: 'Sending…',
  choose: 'Choose one of the answers.',
  missing: {
    NAMED: 'Write the name to show.',
    INITIALS: 'Write the initials to show.',
    ROLE_AND_COUNTRY: 'Write your role or choose a country.',
  } as Record<string, string>,
  thanks: 'Thank you. Your answer is recorded.',
  refused: 'Thank you. Your words will not be shown.',
  change:
    'You can change your answer here until your words are published, and take the words back at any time after that. Keep the mail with the link.',
  answered: (day: string) => `You answered on ${day}.`,
  published: 'These words are published as you agreed.',
  less: 'Show less about me',
  lowered:
    'Done. What you no longer want shown is hidden now, and the next edition shows your words as you said.',
  withdraw: 'Take my words back',
  withdrawSure:
    'They disappear from all our pages at once and for good. Copies that somebody downloaded before are out of our reach.',
  withdrawYes: 'Yes, take them back',
  withdrawNo: 'Leave them as they are',
  withdrawn: 'Your words are taken back. They are no longer shown anywhere on our pages.',
  closed: 'Your words are not meant for a pack any more. There is nothing for you to do.',
  changed: 'The words were changed while you read them. Please read them again.',
  failed: 'That did not work. Check your connection, then try again. Nothing was changed.',
  private:
    'This page keeps nothing on your device. Anybody who has your link can answer for you, so do not pass it on.',
};
export type Words = typeof words;
