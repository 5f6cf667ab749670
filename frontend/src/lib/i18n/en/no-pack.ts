/** The words of a call without a pack; apart, as every page pays for what it loads. */
export const words = {
  none: {
    PLANNED: 'This call is still to come.',
    LIVE: 'This call is happening now.',
    HELD: 'There is no pack for this call yet.',
    CANCELLED: 'This call was cancelled.',
  },
  noneMore: {
    PLANNED: 'Its insights pack appears here some days after the call.',
    LIVE: 'Its insights pack appears here some days after the call.',
    HELD: 'Facilitators put it together from the chat and the notes, and ask everybody they quote. It appears here when it is published.',
    CANCELLED: 'It stays listed so that nobody looks for it in vain.',
  },
  join: 'Join to get the link to the call',
  questions: 'Questions for the breakout rooms',
};
export type Words = typeof words;
