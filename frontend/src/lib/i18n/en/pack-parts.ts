/** The words of what few packs hold; apart, as every page pays for what it loads. */
export const words = {
  work: { purposes: 'What we are here for', coreGroup: 'Core group' },

  measures: {
    CONDITION: 'Conditions',
    ACTIVITY: 'Activities',
    OUTCOME: 'Outcomes',
  } as Record<string, string>,
  tools: 'Tools people use:',
};
export type Words = typeof words;
