/** Joining and leaving. */
export const words = {
  title: 'Join the conversation',
  lead: 'One hour a month on a video call, with people from across health and care. It is free, and you can leave at any time.',
  error: (title: string) => `Error: ${title}`,
  check: 'There is a problem',
  optional: '(optional)',
  fields: {
    name: 'Your name',
    email: 'E-mail address',
    role: 'Your role',
    organisation: 'Where you work',
    country: 'Country or nation',
    heardFrom: 'How did you hear of us?',
  },
  hints: {
    email: 'We send a link there to confirm that it is yours.',
    role: 'For example: ward nurse, porter, patient, carer',
  } as Record<string, string>,
  noCountry: 'Choose, if you like',
  agree: 'What you agree to',
  agreeHint: 'Each on its own. You can change your mind later.',
  trap: 'Leave this empty',
  send: 'Send me the link',
  sending: 'Sending…',
  faults: {
    name: 'Enter your name',
    email: 'Enter an e-mail address, like name@example.org',
    mailing: 'Agree to the invitations by mail: without them you would not know of the calls',
  } as Record<string, string>,
  faultElse: (field: string) => `Check “${field}”`,
  problems: {
    conflict: 'The words to agree to have changed. They are shown anew: please read them again.',
    'too-many-requests': 'Many forms came from your network just now. Try again in an hour.',
  } as Record<string, string>,
  failed: 'That did not work. Check your connection, then try again. Your entries are still here.',
  loading: 'Fetching the form…',
  privacy: 'What we do with your entries',
  sent: 'Look in your mailbox',
  sentText: (email: string) => `We have sent a link to ${email}. Open it within 48 hours to join.`,
  sentMore:
    'Nothing there after a few minutes? Look among the unwanted mail, or check the address and send the form again.',
  again: 'Back to the form',

  confirm: {
    title: 'Confirm that you join',
    ready: 'One step is left.',
    button: 'Yes, I want to join',
    done: "You're on the list",
    doneText: 'We have sent you a welcome with the next call for your calendar.',
    unknown: 'This link was used already, or is older than 48 hours.',
    anew: 'Fill in the form again',
    noLink:
      'This page opens from the link in a mail we sent. Copy the whole link into the address line.',
  },
  leave: {
    title: 'Leave the community',
    ready:
      'We send you no more mail, delete your address, and show your profile no more. What else we hold of you, and what is published, stays until you ask us to erase it.',
    button: 'Yes, I want to leave',
    done: "You've left",
    doneText: 'You will hear no more from us. You are welcome back at any time.',
  },
};
export type Words = typeof words;
