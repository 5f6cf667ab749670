import type { JoinAnswer } from '$lib/api/schema';

/** The site's own words; only the long texts of a page stand in the page itself. */
export const words = {
  /** Of forms and mails, as the API names it. */
  language: 'en' as NonNullable<JoinAnswer['language']>,
  /** BCP 47 tag by which dates and numbers are written. */
  locale: 'en-GB',
  /** BCP 47 tag of what the API says and packs hold, where it is not the language of these words. */
  contentLanguage: undefined as string | undefined,
  community: 'Conversations for Kindness',
  title: (page: string) => `${page} – Conversations for Kindness`,
  allCalls: 'All calls and packs',

  time: {
    london: (city: string, zone: string) => `${city} time (${zone})`,
    yours: 'Your time',
    same: 'the same as in London',
  },

  pack: {
    kind: (edition: number) => `Insights pack · edition ${edition}`,
    call: (number: number | undefined) => (number ? `Call ${number}` : 'A call'),
    ledBy: 'Led by',
    contents: 'Contents',
  },

  copyLink: { label: 'Copy link', copied: 'Copied', failed: 'Not copied' },

  hello: (n: number) => (n === 1 ? 'Hello from' : `Hello from ${n} countries and nations`),
  quote: {
    anonymous: 'Somebody on the call',
    inReply: 'In reply ·',
    reactedWith: 'Reactions',
    reactions: (n: number) => (n === 1 ? '1 reaction' : `${n} reactions`),
    withdrawn: 'This quote was withdrawn by the person who said it.',
  },

  reach: {
    qualifier: { OVER: 'over', AROUND: 'around' } as Record<string, string>,
  },

  breakouts: {
    question: (number: number) => `Question ${number}`,
    other: 'Other notes',
    nothing: (rooms: string[]) =>
      rooms.length > 0 ? `No notes from ${rooms.join(', ')}.` : 'No notes on this question.',
    heardBack: 'Heard back from the rooms',
  },

  insight: {
    speaksTo: 'Themes:',
    kinds: {
      REFLECTION: 'Reflection',
      IDEA: 'Idea',
      ACTION: 'Action',
      QUESTION: 'Question',
    } as Record<string, string>,
  },

  downloads: {
    title: 'Download',
    pdf: (size: string) => `Download the pack (PDF, ${size})`,
  },

  cite: {
    title: 'Cite this',
    one: 'Cite',
  },

  listen: 'Watch, listen or read',

  thanks: (teams: string) => `With thanks to ${teams}.`,

  loading: { page: 'Fetching the calls…', call: 'Fetching the call…' },

  unreachable: 'We could not fetch this. Check your connection and load the page again.',
};
export type Words = typeof words;
