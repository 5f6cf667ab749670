/** Turning the pages of a list. */
export const words = {
  first: 'Back to the first page',
  next: 'Next page',
};
export type Words = typeof words;
