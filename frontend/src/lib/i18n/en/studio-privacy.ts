import type { ErasureState } from '$lib/api/schema';

/** Places where somebody may stand, as the API calls them, where its names are not plain. */
const places: Record<string, string> = {
  'access-taken': 'roles that were taken',
  appearances: 'parts in calls',
  attendance: 'attendance',
  audit: 'the trail',
  'call-mails': 'mails to members of calls',
  contributors: 'the people',
  'editions-to-come': 'editions that are being made',
  'held-items': 'held personal data',
  intakes: 'files as they came',
  'lists-of-editions': 'lists of editions',
  'mails-waiting': 'mails that wait',
  messages: 'chat messages',
  'name-decisions': 'decisions about names',
  'published-items': 'what is published',
  sessions: 'calls',
  sections: 'texts of drafts',
  'source-files': 'copies of files',
};
const times = (n: number) => (n === 1 ? 'once' : `${n.toLocaleString('en-GB')} times`);

/** What is held of somebody: found, handed out, erased. */
export const words = {
  title: 'Privacy',
  lead: 'When somebody asks what is held of them, or wants it gone. First find them, choose what is theirs, then hand it out or erase it. Looking changes nothing.',
  place: (place: string) => places[place] ?? place.replaceAll('-', ' '),
  times,

  find: {
    title: 'Find somebody',
    label: 'Name, initials or e-mail address',
    hint: 'Part of a name is enough, in any order. Initials are two to four capital letters.',
    send: 'Find',
    needed: 'Enter a name, initials or an address',
    nothing: (q: string) => `Nothing stands here by “${q}”. Try another spelling or their address.`,
    found: (n: number) => (n === 1 ? 'Found in 1 place' : `Found in ${n} places`),
    erased:
      'Somebody of just this name or address was erased before. What stands here now may be somebody else.',
  },
  groups: {
    names: 'Names',
    addresses: 'Addresses and numbers',
    accounts: 'Accounts',
    initials: 'Quotes by initials alone',
    samples: 'Single things that hold the words',
  },
  groupHint: 'Tick what is this person. Leave out whoever only has a similar name.',
  samplesHint:
    'Needed only for things that their names and addresses do not lead to, such as a message under another name.',
  where: (place: string, count: number, day: string | undefined) =>
    day ? `${place} of ${day} (${count})` : `${place} (${count})`,
  of: (day: string) => `call of ${day}`,
  field: (place: string, day: string | undefined) => (day ? `${place}, call of ${day}` : place),

  chosen: {
    title: 'Chosen as this person',
    hint: 'Find them by other spellings too: what you chose stays chosen.',
    none: 'Nothing yet. Tick above what is theirs.',
    things: (n: number) => (n === 1 ? '1 single thing' : `${n} single things`),
    drop: 'Choose nothing',
    export: 'Download what is held',
    exportHint:
      'Everything that is theirs, and every passage that names them. Look through the passages before you pass them on: they may speak of others too.',
    exported: 'It is in your downloads.',
    look: 'See what erasing would do',
  },
  plan: {
    title: 'What erasing would do',
    by: 'Recognised by',
    nothing: 'Nothing stands anywhere by this. There is nothing to erase.',
    head: ['Where', 'Theirs: goes', 'Names them: a mark in its place'] as const,
    caption: 'How much it would be, by place',
    changed: 'You chose something else since. Look again.',
    erase: 'Erase for good…',
  },
  sure: {
    title: 'Erase this person for good?',
    text: 'From the moment you press the button nothing of theirs is public. The rest follows within moments. Nobody can bring it back, and files that come again do not either. What others wrote stays, with a mark in place of the name.',
    who: (who: string) => `It is about ${who}.`,
    tick: 'This person is to be erased, and I chose nobody else.',
    send: 'Erase for good',
    word: 'erase',
  },
  begun: 'Nothing of theirs is public any more. The rest is being done.',

  erasures: {
    title: 'What was erased',
    lead: 'When, by whom and how much; never whom.',
    none: 'Nobody was erased yet.',
    states: {
      PREVIEW: 'Only looked',
      HIDDEN: 'Hidden, the rest is being done',
      TO_DECIDE: 'Waits for an answer',
      DONE: 'Done',
    } satisfies Record<ErasureState, string>,
    asked: (day: string, time: string, by: string | undefined) =>
      by ? `${day} at ${time}, by ${by}` : `${day} at ${time}`,
    done: (day: string, time: string) => `done on ${day} at ${time}`,
    amount: (theirs: number, naming: number) =>
      `${theirs.toLocaleString('en-GB')} of theirs, ${naming.toLocaleString('en-GB')} that named them`,
    places: 'Where it stood',
    lift: 'Let files name them again…',
    liftOf: (when: string) => `Let files name them again, erased on ${when}`,
  },
  lift: {
    title: 'Let files of later calls name them again?',
    text: 'For somebody else of the same name, or for whoever takes part again. Files of calls that begin from now on are read as any other; earlier ones stay as they are. Whoever joins again by the form needs nobody for it.',
    tick: 'Files of later calls may name this person.',
    send: 'Let them',
    done: 'Files of later calls may name them again.',
  },
  questions: {
    title: 'Is this the person?',
    lead: 'A last look through everything saw words that nobody can be certain of. Erasing goes on with your last answer; then what is asked here is forgotten.',
    stands: (places: string) => `Stands in: ${places}`,
    remove: 'It is them: put a mark in its place',
    leave: 'It is somebody else, or nobody: let it stand',
    needed: (found: string) => `Say whether “${found}” is this person`,
    send: 'Send the answers',
    sent: 'Your answers count. Erasing goes on.',
  },
};
