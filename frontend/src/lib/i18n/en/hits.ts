/** What kind of thing was found. */
export const words = {
  kinds: {
    THEME: 'Theme',
    PERSON: 'Person',
    PACK: 'Pack',
    INSIGHT: 'Insight',
    QUOTE: 'From the chat',
    NOTE: 'Breakout note',
    QUESTION: 'Breakout question',
    TEXT: 'Text of a pack',
    RESOURCE: 'Resource',
    MEASURE: 'Measure',
  } as Record<string, string>,
};
export type Words = typeof words;
