export const words = {
  title: 'Files',
  drop: 'Drop the files here',
  lead: 'The chat, the list of participants, the notes of the rooms, or an existing pack as text. All at once or one by one, in any order.',
  choose: 'Choose files',
  which: 'Which call are they from?',
  find: 'Find out from the files',
  waiting: 'Waits',
  sending: (percent: number) => `Sending, ${percent} %`,
  reading: 'Reading…',
  taken: 'Taken in',
  before: 'Brought before: nothing changed',
  refused: 'Not taken',
  again: 'Try again',
  summary: (taken: number, known: number, refused: number) =>
    [
      taken && `${taken} taken in`,
      known && `${known} brought before`,
      refused && `${refused} not taken`,
    ]
      .filter(Boolean)
      .join(', ') + '.',
  goOn: 'Go on to what was found',
  openDraft: 'Open the draft of this call',

  kinds: {
    ZOOM_CHAT_CLOUD: 'Chat of a cloud recording',
    ZOOM_CHAT_SAVED: 'Chat saved on a computer',
    ZOOM_ATTENDANCE: 'List of participants',
    BREAKOUT_NOTES: 'Notes of the rooms',
    PACK_TEXT: 'Insights pack as text',
    UNKNOWN: 'Not recognised',
  } as Record<string, string>,
  records: {
    messages: 'messages',
    reactions: 'reactions',
    replies: 'replies',
    senders: 'people who wrote',
    notes: 'notes',
    rooms: 'rooms',
    emptyRooms: 'empty rooms',
    questions: 'questions',
    rows: 'rows',
    people: 'people',
    attendees: 'people',
    greetings: 'greetings',
    quotes: 'quotes',
    insights: 'insights',
    themes: 'themes',
    resources: 'resources',
    places: 'places',
    purposes: 'purposes',
    heardBack: 'ideas heard back',
    coreGroup: 'people of the core group',
    founders: 'founders',
    plain: 'plain messages',
  } as Record<string, string>,
  lines: (total: number, parsed: number, blank: number, unparsed: number) =>
    `${total} lines: ${parsed} read, ${blank} blank, ${unparsed} to look at.`,
  private: (n: number) =>
    n === 1
      ? '1 private message was dropped before anything was stored.'
      : `${n} private messages were dropped before anything was stored.`,
  held: (n: number) =>
    n === 1
      ? '1 private detail is held until you decide.'
      : `${n} private details are held until you decide.`,
  toHeld: 'Decide about them',
  look: (n: number) => (n === 1 ? '1 line to look at' : `${n} lines to look at`),
  line: 'Line',
  text: 'What it says',
  reason: 'Why it was not read',
  warning: (line: number | null | undefined, text: string) =>
    line ? `Line ${line}: ${text}` : text,
  warnings: 'Worth knowing',

  questions: 'One thing the files do not say',
  day: 'On which day was the call?',
  dayHint: 'The date in London.',
  dayFound: 'Dates found in the files',
  zone: 'Which time zone do the times follow?',
  zoneHint: 'Usually the one of the computer that saved the file.',
  answer: 'Save the answer',
  dayFault: 'Enter the day of the call',
  answered: 'Noted.',

  earlier: 'Brought so far',
  when: (time: string) => `Brought on ${time}`,
  noneYet: 'Nothing was brought for this call yet.',
};
