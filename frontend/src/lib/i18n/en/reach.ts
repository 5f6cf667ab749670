/** The words of the reach page; apart, as every page pays for what it loads. */
const number = (n: number) => new Intl.NumberFormat('en-GB').format(n);
const qualifier = (known: string | null) => ({ OVER: 'over', AROUND: 'around' })[known ?? ''] ?? '';
const calls = (n: number) => (n === 1 ? '1 call' : `${number(n)} calls`);

export const words = {
  title: 'Where people join from',
  lead: 'Every pack lists the countries and nations that people on its call came from. England, Scotland, Wales, Northern Ireland, the Faroe Islands and Hong Kong count on their own.',
  loading: 'Fetching the countries and nations…',
  toSources: 'Where these figures come from',
  toMap: 'See them on the map',

  differ: (reported: string, listed: number) =>
    `${reported} are reported, ${number(listed)} are listed in packs. Packs list those who said where they were, so we show both.`,
  agree: (n: number) => `${number(n)} are reported, and as many are listed in packs.`,
  listedOnly: (n: number) =>
    `${n === 1 ? 'One is' : `${number(n)} are`} listed in packs. No pack reports a figure yet.`,
  reportedOnly: (reported: string) => `${reported} are reported. No pack lists them by name yet.`,

  number,
  qualifier,
  figure: (value: number, known: string | null) => `${qualifier(known)} ${number(value)}`.trim(),
  square: {
    reported: 'countries and nations reported',
    listed: 'countries and nations listed in packs',
    contributors: 'contributors reported',
    attendance: (day: string) => (day ? `people on the call of ${day}` : 'people on one call'),
  },

  places: {
    heading: 'Place by place',
    lead: 'Choose a place to read what people there said.',
    caption: (n: number) =>
      `${n === 1 ? '1 country or nation' : `${number(n)} countries and nations`}, with the number of calls people joined from there`,
    name: 'Country or nation',
    code: 'Code',
    calls: 'Calls',
    sorted: {
      name: { ascending: 'Sorted by name, A to Z.', descending: 'Sorted by name, Z to A.' },
      calls: {
        ascending: 'Sorted by calls, fewest first.',
        descending: 'Sorted by calls, most first.',
      },
    },
    none: 'No pack has listed a place yet.',
    noneMore: 'Places appear here when the pack of a call lists who came from where.',
  },

  map: {
    heading: 'On the map',
    lead: 'The same places: the stronger the colour, the more calls. Small ones have a dot. The Faroe Islands are drawn larger; Antarctica is left out.',
    step: (from: number, to: number) =>
      from === to ? calls(to) : `${number(from)}–${number(to)} calls`,
    notYet: 'not yet',
    calls,
    land: 'Coasts and borders:',
    landBy: 'Natural Earth',
    landTerms: '(public domain). Nations of the United Kingdom:',
    nationsBy: 'country-coder',
    nationsTerms: '(ISC licence).',
  },

  sources: {
    heading: 'Where the figures come from',
    lead: 'A reported figure is what somebody said, in their words. A computed one is what we count, and how. We show both and change neither.',
    reported: 'Reported',
    computed: 'Computed',
    measures: {
      countries: 'Countries and nations',
      contributors: 'Contributors',
      attendance: 'People on a call',
    },
    nobodySaid: 'No pack reports a figure.',
    uncounted: {
      contributors: 'We count none. Signing up is not taking part, and nobody is listed unasked.',
      attendance:
        'We add nothing up across calls. Each pack says what the files of its own call show.',
    },
    quoted: (text: string) => `“${text}”`,
    pack: (slug: string) => `Pack ${slug}`,
    earlier: (n: number) => (n === 1 ? '1 earlier statement' : `${n} earlier statements`),
    more: (n: number) => `These are the ${n} latest. Older packs report more.`,
  },
};
export type Words = typeof words;
