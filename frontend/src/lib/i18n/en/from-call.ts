import type { Sentence } from '$lib/text/sentence';

/** Where something was said. */
export const words = {
  from: (title: string, to: string, day: string): Sentence => [
    'From ',
    { to, text: title },
    `, ${day}`,
  ],
};
export type Words = typeof words;
