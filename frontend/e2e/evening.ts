import type { Dropped } from './call-folder';

/** People of an invented call: how each stands in the chat, and where they say they are. */
const PEOPLE = [
  ['Ward nurse (Leeds)', 'Leeds'],
  ['GP (Malmö)', 'Malmö, Sweden'],
  ['Porter (Cardiff)', 'Cardiff'],
  ['Midwife (Glasgow)', 'Glasgow'],
  ['Carer (Utrecht)', 'Utrecht, the Netherlands'],
  ['Student nurse (Nairobi)', 'Nairobi, Kenya'],
  ['Matron (Valletta)', 'Malta'],
  ['Pharmacist (Belfast)', 'Belfast'],
  ['Volunteer (Boston)', 'Boston, USA'],
  ['Chaplain (Galway)', 'Galway, Ireland'],
  ['Physiotherapist (Wrexham)', 'Wrexham, Wales'],
  ['Anaesthetist (Reykjavík)', 'Reykjavík, Iceland'],
] as const;

const SAID = [
  'Whoever makes the tea hears how the shift really is',
  'We say the first name before we say the bed number',
  'The night team leaves a note of thanks for the morning',
  'A quiet corner for five minutes changed our whole ward',
  'Somebody asked me how I was and waited for the answer',
  'Kindness is remembering that the cleaner has a name too',
  'We stopped the meeting to listen, and it ended earlier',
  'My manager took a shift with us and saw it for herself',
  'New people get a person to ask, not only a password',
  'We write down one good thing before we go home',
];
const SMALL = ['Yes', 'So true', 'Thank you', 'We do that too', 'I will try that', 'Same here'];

const two = (n: number) => String(n).padStart(2, '0');
const at = (second: number) => `00:${two(Math.floor(second / 60))}:${two(second % 60)}`;

/** 120 messages: greetings, things worth quoting, links, one private detail and much agreement. */
function chat(now: string): string {
  const lines: string[] = [];
  const say = (name: string, text: string) =>
    lines.push(`${at(lines.length * 25)}\t${name}:\t${text}`);
  PEOPLE.forEach(([name, place]) => say(name, `Hello from ${place}`));
  say('Porter (Cardiff)', `My break is over, it is ${now}`);
  say('Carer (Utrecht)', 'This helped us: https://example.org/rest-at-work');
  say('Chaplain (Galway)', 'And this one: https://example.org/names-on-caps');
  say('Volunteer (Boston)', 'Write to me at volunteer@example.org or on 0161 496 0123');
  for (let i = 0; lines.length < 120; i++) {
    const [name] = PEOPLE[i % PEOPLE.length] ?? PEOPLE[0];
    const [after] = PEOPLE[(i + 5) % PEOPLE.length] ?? PEOPLE[0];
    const said = SAID[i];
    if (said) say(name, said);
    else say(after, `${SMALL[i % SMALL.length]}, ${i}`);
    if (said)
      PEOPLE.slice(i % 4, (i % 4) + 3).forEach(([liking]) =>
        say(liking, `Reacted to "${said}" with ❤️`),
      );
    if (said) say(after, `Replying to "${said.slice(0, 30)}...": ${SMALL[i % SMALL.length]}`);
  }
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Everybody once, some again after their line broke, one with a second device. */
function participants(month: string, day: string, year: string, now: string): string {
  const row = (name: string, from: string, to: string, minutes: number) =>
    `${name},,${month}/${day}/${year} 0${from}:00 PM,${month}/${day}/${year} 0${to}:00 PM,${minutes},Yes,No`;
  return [
    'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room',
    ...PEOPLE.map(([name]) => row(name, '6:01', '6:58', 57)),
    row('Porter (Cardiff)', '6:30', '6:58', 28),
    row('Midwife (Glasgow)', '6:40', '6:58', 18),
    row("Carer (Utrecht)'s iPad", '6:20', '6:58', 38),
    row(`Caller ${now.replace(/\D/g, '').slice(-9)}`, '6:20', '6:58', 38),
    '',
  ].join('\r\n');
}

function rooms(inWords: string): string {
  const room = (n: number) =>
    `### Room ${n}\n\n- In room ${n}, kindness began with somebody who noticed\n` +
    `- What stood in the way in room ${n} was the clock, and a rota that nobody may touch\n`;
  return (
    `# Breakout notes, ${inWords}\n\n## Question 1: Where did kindness begin?\n\n` +
    [1, 2, 3, 4, 5, 6].map(room).join('\n')
  );
}

const board = (now: string) =>
  [
    'Frame,Sticky note,Question',
    'Room 1,A chair beside the bed,Where did kindness begin?',
    'Room 2,Asking twice,Where did kindness begin?',
    `Room 3,A thank-you wall (${now}),Where did kindness begin?`,
    '',
  ].join('\r\n');

/**
 * A whole evening's material: chat, list of participants, notes of six rooms, a board.
 *
 * @param now makes the files new to a system that has seen such before
 */
export function evening(date: string, now: string): Dropped[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const inWords = new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  return [
    file('participants.csv', participants(month, day, year, now)),
    file(`chat-${date}.txt`, chat(now)),
    file('notes.md', `${rooms(inWords)}\nWritten up at ${now}\n`),
    file('board.csv', board(now)),
  ];
}
