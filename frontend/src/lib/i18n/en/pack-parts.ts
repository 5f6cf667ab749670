/** The words of what few packs hold or what stands far down in them; apart, as every page pays for what it loads. */
export const words = {
  work: { purposes: 'What we are here for', coreGroup: 'Core group' },

  measures: {
    CONDITION: 'Conditions',
    ACTIVITY: 'Activities',
    OUTCOME: 'Outcomes',
  } as Record<string, string>,
  tools: 'Tools people use:',

  resourceKinds: {
    BOOK: 'Book',
    REPORT: 'Report',
    WEBSITE: 'Web site',
    VIDEO: 'Video',
    PAPER: 'Paper',
    OTHER: 'Other',
  } as Record<string, string>,
};
export type Words = typeof words;
