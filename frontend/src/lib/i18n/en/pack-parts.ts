/** The words of what few packs hold or what stands far down in them; apart, as every page pays for what it loads. */
export const words = {
  work: { purposes: 'What we are here for', coreGroup: 'Core group' },

  reach: {
    reported: 'As reported, each with its source',
    counted: 'Counted',
    figure: 'Reported',
    said: 'In whose words',
    measures: {
      CONTRIBUTORS: 'Contributors',
      COUNTRIES: 'Countries and nations',
      ATTENDANCE: 'People on the call',
    } as Record<string, string>,
    places: (n: number) => `${n} countries and nations listed`,
    mark: '•',
    marked: '• said hello on this call',
    sources: 'Where these figures come from',
    computed: 'Computed:',
    differ: 'Where the figures differ.',
  },

  spoken: (n: number, all: number) => `${n} of ${all} insights and notes`,
  usual: '“Usual” is what the calls of the year before let us expect.',
  compared: {
    MORE: '▲ more than usual',
    ALIKE: '= about as usual',
    LESS: '▼ less than usual',
  } as Record<string, string>,

  measures: {
    CONDITION: 'Conditions',
    ACTIVITY: 'Activities',
    OUTCOME: 'Outcomes',
  } as Record<string, string>,
  asks: {
    CONDITION: 'What makes room for kindness',
    ACTIVITY: 'What people do',
    OUTCOME: 'What comes of it',
  } as Record<string, string>,
  tools: 'Counted by:',

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
