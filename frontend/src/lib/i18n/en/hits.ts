/** What kind of thing was found. */
export const words = {
  kinds: {
    PACK: 'Pack',
    QUOTE: 'From the chat',
    INSIGHT: 'Insight',
    NOTE: 'Breakout note',
    RESOURCE: 'Resource',
    THEME: 'Theme',
    MEASURE: 'Measure',
  } as Record<string, string>,
};
export type Words = typeof words;
