/** What went wrong; apart, as most visits never need it. */
export const words = {
  retry: 'Try again',
  headings: {
    'not-found': 'There is no such page',
    unavailable: 'Not available just now',
    unreachable: 'We could not fetch this',
    internal: 'Something went wrong on our side',
  } as Record<string, string>,
  texts: {
    'not-found':
      'The address may have a typing mistake, or the call is not public. All public calls are on one page.',
    unavailable: 'A part this page depends on does not answer. Try again in a moment.',
    unreachable: 'Check your connection and try again.',
    internal: 'It is nothing you did. Try again in a moment.',
  } as Record<string, string>,
};
export type Words = typeof words;
