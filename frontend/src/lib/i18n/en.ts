/** The site's own words; only the long texts of a page stand in the page itself. */
export const words = {
  community: 'Conversations for Kindness',
  title: (page: string) => `${page} – Conversations for Kindness`,
  skip: 'Skip to the content',
  mainNav: 'Main',
  footNav: 'About this site',
  footer: 'A monthly hour for people in health and care who want to talk about kindness.',
  nav: {
    home: 'Home',
    sessions: 'Calls and packs',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
  },

  home: {
    title: 'One hour a month to talk about kindness in care',
    lead: 'Nurses, porters, GPs, patients and managers meet on a video call to listen, learn and act. No slides to sit through. Come as you are.',
    next: 'The next call',
    noNext: 'The date of the next call is not set yet.',
    noNextMore: 'It appears here as soon as it is.',
    nextUnknown: 'The date could not be fetched just now.',
    nextUnknownMore: 'Reload the page to try again.',
    expected: 'This is our usual day. It is not confirmed yet.',
    latest: 'From the latest pack',
    read: 'Read the whole pack',
    all: 'All calls and packs',
    noPack: 'The first insights pack appears here once it is published.',
  },

  time: {
    london: (city: string, zone: string) => `${city} time (${zone})`,
    yours: 'Your time',
    same: 'the same as in London',
  },

  quilt: {
    label: 'Calls as patches of a quilt',
    count: (n: number) =>
      n === 0
        ? 'Every call adds a patch.'
        : `Every call adds a patch. ${n === 1 ? 'One' : n} so far.`,
  },

  sessions: {
    title: 'Calls and their packs',
    lead: 'Every call adds a patch to the quilt. Choose one to read what people said.',
    count: (shown: number, total: number) =>
      total === 0
        ? 'No calls yet'
        : shown < total
          ? `${shown} of ${total} calls, latest first`
          : total === 1
            ? '1 call'
            : `${total} calls, latest first`,
    empty: 'No call has been published yet.',
    emptyMore: 'Calls appear here when their date is announced, and their packs after them.',
    more: 'More calls',
    loadingMore: 'Fetching more calls…',
    moreFailed: 'The next calls could not be fetched. Try again in a moment.',
    stage: {
      PLANNED: 'Coming up',
      LIVE: 'Happening now',
      HELD: 'No pack yet',
      CANCELLED: 'Cancelled',
    },
    pack: (edition: number) =>
      edition > 1 ? `Insights pack, edition ${edition}` : 'Insights pack',
  },

  pack: {
    kind: (edition: number) => `Insights pack · edition ${edition}`,
    call: (number: number | undefined) => (number ? `Call ${number}` : 'A call'),
    ledBy: 'Led by',
    contents: 'Contents',
    none: {
      PLANNED: 'This call is still to come.',
      LIVE: 'This call is happening now.',
      HELD: 'There is no pack for this call yet.',
      CANCELLED: 'This call was cancelled.',
    },
    noneMore: {
      PLANNED: 'Its insights pack appears here some days after the call.',
      LIVE: 'Its insights pack appears here some days after the call.',
      HELD: 'Facilitators put it together from the chat and the notes, and ask everybody they quote. It appears here when it is published.',
      CANCELLED: 'It stays listed so that nobody looks for it in vain.',
    },
    questions: 'Questions for the breakout rooms',
  },

  quote: {
    anonymous: 'Somebody on the call',
    reactions: (n: number) => (n === 1 ? '1 reaction' : `${n} reactions`),
    withdrawn: 'This quote was withdrawn by the person who said it.',
  },

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
    code: 'Code',
    place: 'Country or nation',
    differ: 'Where the figures differ.',
    qualifier: { OVER: 'over', AROUND: 'around' } as Record<string, string>,
  },

  work: { purposes: 'What we are here for', coreGroup: 'Core group' },

  measures: {
    CONDITION: 'Conditions',
    ACTIVITY: 'Activities',
    OUTCOME: 'Outcomes',
  } as Record<string, string>,
  tools: 'Tools people use:',

  breakouts: {
    question: (number: number) => `Question ${number}`,
    other: 'Other notes',
    nothing: 'This pack holds no notes on this question.',
    heardBack: 'Heard back from the rooms',
  },

  insight: { speaksTo: 'Speaks to:' },

  downloads: {
    title: 'Download',
    lead: 'The same words in every form.',
    forms: {
      PDF: { name: 'PDF', use: 'To print and keep' },
      HTML: { name: 'Web page', use: 'To share and cite; needs no JavaScript' },
      JSON: { name: 'JSON', use: 'To build on' },
    },
    pdf: (size: string) => `Download the pack (PDF, ${size})`,
    unavailable: 'The downloads could not be listed just now. Reload the page to try again.',
    earlier: (n: number) => (n === 1 ? '1 earlier edition' : `${n} earlier editions`),
    edition: (number: number, date: string) => `Edition ${number}, published ${date}`,
    of: (form: string, edition: number) => `${form} of edition ${edition}`,
  },

  cite: {
    title: 'Cite this',
    text: (community: string, title: string, day: string, edition: number, published: string) =>
      `${community}. ${title}. Insights pack of the call on ${day}, edition ${edition}, published ${published}.`,
    copy: 'Copy the citation',
    copied: 'Copied. You can paste it now.',
    notCopied: 'Your browser did not let us copy it. Select the text above instead.',
  },

  thanks: (teams: string) => `With thanks to ${teams}.`,

  loading: { page: 'Fetching the calls…', call: 'Fetching the call…' },

  problem: {
    retry: 'Try again',
    headings: {
      'not-found': 'There is no such page',
      unavailable: 'Not available just now',
      unreachable: 'We could not fetch this',
      internal: 'Something went wrong on our side',
    } as Record<string, string>,
    texts: {
      'not-found':
        'The address may have a typing mistake, or the call is not public. All public calls are listed on one page.',
      unavailable: 'A part this page depends on does not answer. Try again in a moment.',
      unreachable: 'Check your connection, then try again.',
      internal: 'It is nothing you did. Try again in a moment.',
    } as Record<string, string>,
  },
} as const;
