/** Checklist, preview, publication, corrections and withdrawals. */
export const words = {
  title: 'Check and publish',
  checklist: 'Checklist',
  checking: 'Checking…',
  ready: 'Nothing stands in the way. The pack can be published.',
  blockers: (n: number) =>
    n === 1 ? 'One thing is to be settled first.' : `${n} things are to be settled first.`,
  warnings: (n: number) =>
    n === 1 ? 'One thing is worth a look.' : `${n} things are worth a look.`,
  look: 'Look at it',
  lookFirst: 'Look at the first',
  settle: 'Settle it',
  settleFirst: 'Settle the first',
  each: 'One by one',
  /** What stands in the way, by the API's code, for so many. */
  codes: {
    'quote-not-cleared': (n: number) =>
      n === 1 ? '1 quote has no consent yet.' : `${n} quotes have no consent yet.`,
    'quote-changed-since-consent': (n: number) =>
      n === 1
        ? '1 quote has other words now than its writer agreed to.'
        : `${n} quotes have other words now than their writers agreed to.`,
    'name-in-quote': (n: number) =>
      n === 1 ? '1 quote names somebody.' : `${n} quotes name somebody.`,
    'held-item-undecided': (n: number) =>
      n === 1 ? '1 private detail is not decided.' : `${n} private details are not decided.`,
    'place-not-understood': (n: number) =>
      n === 1 ? '1 place is not understood.' : `${n} places are not understood.`,
    'person-not-agreed': (n: number) =>
      n === 1 ? '1 person has not agreed to be named.' : `${n} people have not agreed to be named.`,
    'personal-data': (n: number) =>
      n === 1
        ? 'One text holds what looks like personal data.'
        : `${n} texts hold what looks like personal data.`,
    'held-place-left': (n: number) =>
      n === 1
        ? 'One text holds the place of something that was held back.'
        : `${n} texts hold places of things that were held back.`,
    'private-message-in-text': (n: number) =>
      n === 1
        ? 'One text holds what looks like a private message.'
        : `${n} texts hold what look like private messages.`,
    'notes-not-looked-through': (n: number) =>
      n === 1
        ? 'One room has notes that nobody looked through.'
        : `${n} rooms have notes that nobody looked through.`,
    'name-in-text': (n: number) =>
      n === 1 ? 'The texts name somebody.' : `The texts name ${n} people.`,
    'maybe-name-in-text': (n: number) =>
      n === 1
        ? 'One thing in the texts may be somebody’s name.'
        : `${n} things in the texts may be somebody’s name.`,
    'session-cancelled': () => 'A cancelled call has no insights pack.',
    'pack-empty': () => 'There is nothing to publish yet: bring the files of the call.',
  } as Record<string, (n: number) => string>,
  /** What is worth a look, by the API's code, where there are several of it. */
  worth: {
    'small-group': (n: number) => `${n} quotes may tell readers who said them.`,
    'theme-split': (n: number) => `${n} themes were split since: choose what the call spoke to.`,
    'board-not-read': (n: number) => `${n} boards are not read yet.`,
    'resource-named-by-address': (n: number) =>
      `${n} resources have an address in the place of a title.`,
    'question-without-notes': (n: number) => `No room wrote anything on ${n} of the questions.`,
    'room-without-notes': (n: number) => `${n} rooms wrote nothing, while others did.`,
    'section-left-empty': (n: number) =>
      `${n} sections have a heading of their own and no content.`,
  } as Record<string, (n: number) => string>,
  /** Without the API's words for programs. */
  plain: (detail: string) =>
    detail
      .replace('NOT_ASKED', 'not asked yet')
      .replace('ASKED', 'asked, without an answer yet')
      .replace('REFUSED', 'refused')
      .replace('NAMED', 'named'),
  sections: 'Sections',
  states: {
    EMPTY: 'Left out: nothing in it',
    NEEDS_YOU: 'Needs you',
    READY: 'Ready',
  } as Record<string, string>,

  publish: 'Publish the pack',
  publishNext: (n: number) => `Publish edition ${n}`,
  publishWithout: (n: number) =>
    n === 1 ? 'Publish now without this quote' : `Publish now without these ${n} quotes`,
  leavesOut: (n: number) =>
    n === 1
      ? 'Only one quote stands in the way: its writer has not agreed. You can publish without it. If they agree later, it comes with the next edition.'
      : `Only ${n} quotes stand in the way: their writers have not agreed. You can publish without them. Those who agree later come with the next edition.`,
  notYet: 'Settle what is on the checklist first.',
  waits: 'Some of your changes could not be saved yet. Nothing was published.',
  nothingNew: (n: number) =>
    `Nothing has changed since edition ${n}, so it stays the latest. To publish once more all the same, say what the next edition corrects.`,
  publishing: 'Publishing. Stay on this page.',
  forms: {
    HTML: 'Web page',
    PDF: 'PDF',
    DOCX: 'Word',
    MARKDOWN: 'Markdown',
    JSON: 'JSON',
  } as Record<string, string>,
  slides: 'Slides',
  nextCall: 'The next call',
  making: 'being made',
  made: (size: string) => `ready, ${size}`,
  unknownTitle: 'We cannot tell whether it was published',
  unknownText: 'However often you try, it is published once.',
  failedTitle: 'It was not published',
  failedText: 'Nothing was changed.',
  publishedTitle: (n: number) => `Edition ${n} is published`,
  publishedText: 'It is public from now on, at these addresses:',
  page: 'On the site',
  document: 'Without scripts',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Not copied: select the address instead.',
  open: 'Open',

  next: 'Correct it',
  nextText:
    'Change what is to change anywhere in the studio. It becomes the next edition; the one before stays readable.',
  correction: 'What the next edition corrects',
  correctionHint:
    'For its readers. For example: the name of the book is right now. Left empty, it says what changed, as above.',
  changed: (edition: number, places: number) =>
    places === 0
      ? `Nothing has changed since edition ${edition}`
      : `What has changed since edition ${edition}`,
  editions: 'Editions so far',
  edition: (n: number, day: string) => `Edition ${n}, ${day}`,
  reasons: {
    FIRST: 'the first',
    CORRECTION: 'a correction',
    WITHDRAWAL: 'after a withdrawal',
  } as Record<string, string>,

  withdraw: 'Take words back',
  withdrawLead:
    'When somebody asks you to. It hides their words everywhere at once and for good, and publishes the next edition without them.',
  withdrawNone: 'No quote is published.',
  withdrawOne: 'Take back',
  withdrawAsk: 'Take these words back?',
  withdrawHappens: 'What will happen, at once:',
  withdrawWhat: (edition: number) => [
    'They disappear from every page, list, search and file.',
    `Where they were published, edition ${edition} comes out without them and says that words were taken back.`,
    'Earlier editions that carry them can no longer be opened.',
    'They cannot be chosen again. Nobody can undo this.',
  ],
  withdrawTick: 'This is what their writer wants, for good',
  withdrawSure: 'Take them back for good',
  withdrawn: (edition: number | null | undefined) =>
    edition ? `Taken back. Edition ${edition} is without it.` : 'Taken back.',
  which: (text: string) => `Take back: ${text}`,

  preview: 'Preview',
  previewLead: 'As readers will see it. It follows as you work.',
  previewFailed: 'The preview could not be made just now.',
  again: 'Try again',
};
