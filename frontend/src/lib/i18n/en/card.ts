/** What networks show beside a link to the site. */
export const words = {
  picture:
    'Conversations for Kindness, every third Thursday, online. Beside it, a quilt of nine stitched patches.',
};
export type Words = typeof words;
