/** The words of a call without a pack; apart, as every page pays for what it loads. */
export const words = {
  none: {
    PLANNED: 'This call is still to come.',
    LIVE: 'This call is happening now.',
    HELD: 'There is no pack for this call yet.',
    CANCELLED: 'This call was cancelled.',
  },
  noneMore: {
    HELD: 'Facilitators put it together from the chat and the notes, and ask everybody they quote. It appears here when it is published.',
    CANCELLED: 'It stays listed so that nobody looks for it in vain.',
  },
  join: 'Join to get the link to the call',
  questions: 'What we will talk about',
  time: 'When we meet',
  clocks: 'When it begins, where you are',
  good: 'Good to know',
  goodToKnow: [
    'You need no account: a name and an e-mail address are enough.',
    'Bring a cup of tea, and come as you are. Camera and microphone are up to you.',
    'The small rooms are not recorded. We publish somebody’s words only if they agreed.',
  ],
};
export type Words = typeof words;
