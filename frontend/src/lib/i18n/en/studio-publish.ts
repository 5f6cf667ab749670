/** Checklist, preview, publication, corrections and withdrawals. */
export const words = {
  title: 'Check and publish',
  checklist: 'Checklist',
  checking: 'Checking…',
  ready: 'Nothing stands in the way. The pack can be published.',
  blockers: (n: number) =>
    n === 1 ? 'One thing is to be settled first.' : `${n} things are to be settled first.`,
  settle: 'Settle it',
  sections: 'Sections',
  states: {
    EMPTY: 'Left out: nothing in it',
    NEEDS_YOU: 'Needs you',
    READY: 'Ready',
  } as Record<string, string>,

  publish: 'Publish the pack',
  publishNext: (n: number) => `Publish edition ${n}`,
  notYet: 'Settle what is on the checklist first.',
  waits: 'Some of your changes are not saved yet. They are saved first.',
  publishing: 'Publishing. Stay on this page.',
  forms: { HTML: 'Web page', PDF: 'PDF', DOCX: 'Word', MARKDOWN: 'Markdown', JSON: 'JSON' } as Record<
    string,
    string
  >,
  making: 'being made',
  made: (size: string) => `ready, ${size}`,
  failedTitle: 'It was not published',
  failedText: 'Nothing was changed.',
  publishedTitle: (n: number) => `Edition ${n} is published`,
  publishedText: 'It is public from now on, at these addresses:',
  page: 'On the site',
  document: 'To share and cite',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Not copied: select the address instead.',
  open: 'Open',

  next: 'Correct it',
  nextText: 'Change what is to change anywhere in the studio. It becomes the next edition; the one before stays readable.',
  correction: 'What the next edition corrects',
  correctionHint: 'For its readers. For example: the name of the book is right now.',
  editions: 'Editions so far',
  edition: (n: number, day: string) => `Edition ${n}, ${day}`,
  reasons: {
    FIRST: 'the first',
    CORRECTION: 'a correction',
    WITHDRAWAL: 'after a withdrawal',
  } as Record<string, string>,

  withdraw: 'Take words back',
  withdrawLead: 'When somebody asks you to. It hides their words everywhere at once and for good, and publishes the next edition without them.',
  withdrawNone: 'No quote is published.',
  withdrawOne: 'Take back',
  withdrawSure: 'Yes, for good',
  withdrawn: (edition: number | null | undefined) =>
    edition ? `Taken back. Edition ${edition} is without it.` : 'Taken back.',
  which: (text: string) => `Take back: ${text}`,

  preview: 'Preview',
  previewLead: 'As readers will see it. It follows as you work.',
  previewFailed: 'The preview could not be made just now.',
  again: 'Try again',
};
