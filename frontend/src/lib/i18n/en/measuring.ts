import type { MeasureKind } from '$lib/api/schema';

interface Kind {
  heading: string;
  /** What the word means to us. */
  meaning: string;
  all: (n: number) => string;
}

const kinds: Record<MeasureKind, Kind> = {
  CONDITION: {
    heading: 'Conditions',
    meaning:
      'What has to be there before anybody can be kind: time, rest, safety, somebody who listens. Ask about these first. Where they are missing, nobody should be judged by the rest.',
    all: (n) => `Show all ${n} conditions`,
  },
  ACTIVITY: {
    heading: 'Activities',
    meaning:
      'What people do: they greet, ask, thank, stop for a moment. Small enough to see, and to begin with tomorrow.',
    all: (n) => `Show all ${n} activities`,
  },
  OUTCOME: {
    heading: 'Outcomes',
    meaning:
      'What is different afterwards, for those who are cared for and those who care: who stays, who comes back, who felt noticed.',
    all: (n) => `Show all ${n} outcomes`,
  },
};

/** What people measure, and with what. */
export const words = {
  title: 'Measuring kindness',
  lead: 'Kindness does not fit on a form. What makes room for it, what people do, and what follows can be asked about, seen and counted.',
  caution:
    'None of this is a standard. It is what people on the calls measure where they work, each with the call it comes from. A measure is a question to a place, never a mark for a person.',
  three: 'Three things to look at',
  kinds,
  loading: 'Fetching what people measure…',
  none: 'No pack says yet what people measure.',
  noneMore: 'Measures appear here once a call has talked about them.',
  count: (n: number) => `${n} named so far`,
  noneOfKind: 'No call has named any yet.',
  asked: 'They ask:',
  with: 'They look at:',
  tools: {
    heading: 'Questions and tools, all together',
    lead: 'The most named first. Take the words, and leave out the names of people.',
    questions: 'Questions',
    others: 'Figures and tools',
    times: (n: number) => (n === 1 ? 'named once' : n === 2 ? 'named twice' : `named ${n} times`),
  },
  beside: {
    heading: 'Recommended on these calls',
    more: 'Everything people recommend',
  },
};
export type Words = typeof words;
