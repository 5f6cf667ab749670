/** The words of what is kept on a visitor's device. */
export const words = {
  offline: 'You are offline.',
  online: 'You are online again.',
  copy: (when: string) =>
    `This is the copy from ${when}. Words that somebody took back since then may still stand in it.`,
  still: (when: string) => `This is still the copy from ${when}.`,
  partly: 'A part of this page was not kept.',
  missing: 'This page was not kept on this device, so it cannot be shown now.',
  none: 'What you read while you are online is kept for such times.',
  packs: 'You can read these packs now:',
  again: 'Try again',
  fetch: 'Fetch it again',

  kept: (n: number) =>
    n === 0
      ? 'Nothing is kept on this device now.'
      : n === 1
        ? 'One copy is kept on this device now.'
        : `${n} copies are kept on this device now.`,
  forget: 'Remove what is kept',
  forgotten: 'Removed. It is kept anew when you read a page again.',
};
export type Words = typeof words;
