// A person is put into every kind of place by every spelling, published, and erased: then nothing of
// them may be left in any column of any table, in any file beside the database, in the logs, or in
// what the public is answered.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Node } from './node.mjs';

// Three words that nobody else has.
const STEMS = 'zanthe|quorrelby|zannikins';
const NAME = 'Zanthe Quorrelby';
const ADDRESS = 'zanthe.quorrelby@example.org';
const DAY = '2026-10-15';

const CHAT = [
  [NAME, 'I keep a kettle for whoever comes at night'],
  ['A porter', `Well said, ${NAME}!`],
  ['A porter', 'ZANTHE QUORRELBY taught me to listen'],
  ['A cook', 'Quorrelby, Zanthe: the soup was for you'],
  ['A cook', 'Thank you Zanthe'],
  ['A nurse', 'Zannikins always says the name first'],
  ['A nurse', `Write to ${ADDRESS} for the list`],
  ['Z. Quorrelby', 'And from my other telephone'],
  ['zanthe.quorrelby', 'And from the third'],
  ['A doctor', `Replying to "I keep a kettle for whoe...": so do I, Zanthé Quorrelby`],
];

const filesOf = () => ({
  'zanthe-quorrelby-chat.txt': CHAT.map(
    ([who, words], n) => `00:${String(n + 1).padStart(2, '0')}:00\t${who}:\t${words}\r\n`,
  ).join(''),
  'participants.csv': `Name (Original Name),User Email,Duration (Minutes)\n${NAME} (Zannikins),${ADDRESS},58\nA porter,,57\n`,
  'breakout-notes.md': `# Room 1\n\n## Question 1: What helps, Zanthe?\n\n- ${NAME} sat down before the handover\n- **Zannikins** brought [tea](mailto:${ADDRESS})\n`,
});

/** Puts the person wherever a text may stand, and publishes what can be. */
const tellOf = async (api) => {
  const done = async (method, path, body, headers) => {
    const answer = await api.ask(method, path, body, { signedIn: true, ...headers });
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const add = (what, body) => done('POST', what, body, { 'idempotency-key': crypto.randomUUID() });
  const patch = (path, version, body) =>
    done('PATCH', path, body, {
      'content-type': 'application/merge-patch+json',
      'if-match': `"${version}"`,
    });
  const draft = () => done('GET', `/drafts/${DAY}`);

  await api.nameContact();
  const form = new FormData();
  for (const [name, text] of Object.entries(filesOf()))
    form.append('files', new Blob([text]), name);
  form.append('date', DAY);
  await done('POST', '/intakes', form);
  const addHere = (what, body) => add(`/drafts/${DAY}/${what}`, body);
  const theme = await add('/themes', {
    statement: `What ${NAME} began`,
    since: DAY,
    source: `told by ${NAME}`,
  });
  await patch(`/sessions/${DAY}`, (await draft()).session.version, {
    title: `An hour with ${NAME}`,
    summary: `${NAME} and her kettle`,
    questions: [`What would Zanthe Quorrelby say?`],
  });
  await patch(`/drafts/${DAY}`, (await draft()).version, {
    subtitle: `As ${NAME} has it`,
    purposes: [`To hear ${NAME}`],
    heardBack: [`${NAME} was heard`],
    acknowledgedTeams: [`The ward of ${NAME}`],
    themes: [theme.slug],
  });
  for (const [key, body] of Object.entries({
    about: `**${NAME}** _(Zannikins)_ opened.`,
    opening: `[${NAME}](https://example.org/zanthe-quorrelby)`,
  })) {
    const version = (await draft()).sections.find((one) => one.key === key)?.version ?? 0;
    const { status } = await api.ask(
      'PATCH',
      `/drafts/${DAY}/sections/${key}`,
      { body },
      { 'content-type': 'application/merge-patch+json', 'if-match': `"${version}"` },
    );
    if (status !== 200 && status !== 404) throw new Error(`section ${key}: ${status}`);
  }
  await addHere('insights', {
    kind: 'IDEA',
    text: `${NAME} begins with the name`,
    themes: [theme.slug],
    sources: [`Notes by ${NAME}`],
    position: 0,
  });
  await addHere('measures', {
    kind: 'ACTIVITY',
    text: `How often does ${NAME} sit down?`,
    tools: [`The tally of ${NAME}`],
  });
  await addHere('resources', {
    kind: 'BOOK',
    title: `${NAME}, a life`,
    authors: NAME,
    publisher: `${NAME} Press`,
    link: 'https://example.org/zanthe-quorrelby',
    description: `About ${NAME}`,
    recommendedBy: NAME,
  });
  await addHere('reach-statements', {
    measures: 'CONTRIBUTORS',
    value: 12,
    qualifier: 'OVER',
    text: `over 12, says ${NAME}`,
    source: `slides of ${NAME}`,
    asOf: DAY,
  });
  await addHere('listed-places', { text: `The home of ${NAME}`.slice(0, 100), country: 'GB-WLS' });
  await addHere('breakout-notes', {
    question: 1,
    room: `${NAME}'s room`,
    text: `${NAME} wrote this down`,
    themes: [],
  });
  await addHere('appearances', {
    part: 'SPEAKER',
    name: NAME,
    role: `Nurse, as ${NAME} says`,
    affiliation: `The ward of ${NAME}`,
    country: 'GB-SCT',
  });
  await add('/contributors', {
    name: `Dr ${NAME}`,
    role: 'Nurse',
    affiliation: `${NAME} and friends`,
    country: 'GB-SCT',
    founder: false,
    coreGroup: true,
    published: true,
  });
  const { attendance } = await draft();
  const attendee = await api.read(`/attendees/${attendance.attendees[0].id}`);
  await done(
    'PATCH',
    `/attendees/${attendance.attendees[0].id}`,
    { name: NAME, reason: `${NAME} said so` },
    { 'content-type': 'application/merge-patch+json', 'if-match': attendee.etag },
  );
  const { version } = await done('GET', '/join-form').then(({ wording }) => wording);
  await add('/join-requests', {
    name: NAME,
    email: ADDRESS,
    role: 'Nurse',
    organisation: `${NAME} and friends`,
    heardFrom: `by ${NAME}`,
    mailing: true,
    profile: true,
    quoting: true,
    wordingVersion: version,
  });

  // Quotes: by name, under initials, and one that is asked for by mail.
  const messages = await api.all(`/drafts/${DAY}/messages`);
  const quote = async (n, body) => {
    const message = messages.find(({ text }) => text.includes(CHAT[n][1].slice(0, 20)));
    if (!message) return undefined;
    const { id } = await addHere('quotes', { message: message.id, section: 'GLIMPSE' });
    const { etag } = await api.read(`/quotes/${id}`);
    await done(
      'PATCH',
      `/quotes/${id}`,
      { ...body, namesDecision: `${NAME} does not mind` },
      { 'content-type': 'application/merge-patch+json', 'if-match': etag },
    );
    return id;
  };
  const cleared = (state) => ({ consent: { state, agreedBy: NAME, evidence: `${NAME} rang us` } });
  await quote(0, { name: NAME, ...cleared('NAMED') }).catch(() =>
    quote(0, { name: NAME, ...cleared('ROLE_AND_COUNTRY'), role: 'Nurse', country: 'GB-SCT' }),
  );
  const under = await quote(7, {
    name: NAME,
    initials: 'ZQ',
    role: 'Nurse',
    country: 'GB-SCT',
    ...cleared('ROLE_AND_COUNTRY'),
  });
  const asked = await quote(4, { role: 'Cook', country: 'GB-SCT', ...cleared('ANONYMOUS') });
  await add(`/quotes/${asked}/consent-requests`, { email: ADDRESS, name: NAME }).catch(() => {});

  for (const { id, version, decision } of (await draft()).held)
    if (!decision)
      await patch(`/held-items/${id}`, version, { decision: 'KEEP' }).catch(() =>
        patch(`/held-items/${id}`, version, { decision: 'REDACT' }),
      );
  const notes = (await draft()).breakoutNotes.map(({ id, version }) => ({ id, version }));
  await done('POST', `/drafts/${DAY}/breakout-notes/looks`, { notes });
  const names = (await done('GET', `/drafts/${DAY}/names`)).items
    .filter(({ decision }) => !decision)
    .map(({ name }) => name);
  if (names.length)
    await done('POST', `/drafts/${DAY}/names`, {
      names,
      decision: 'MAY_STAND',
      reason: `${NAME} tells it herself`,
    });
  const { publishable, blockers } = await done('GET', `/drafts/${DAY}/checklist`);
  if (!publishable)
    throw new Error(`cannot be published: ${blockers.map(({ detail }) => detail).join(' ')}`);
  await done('POST', `/packs/${DAY}/editions`);
  await addHere('insights', {
    kind: 'IDEA',
    text: `Later ${NAME} said more`,
    themes: [],
    sources: [],
    position: 1,
  });
  await patch(`/drafts/${DAY}`, (await draft()).version, { correction: `${NAME} was misheard` });
  await done('POST', `/packs/${DAY}/editions`);
  return { under };
};

/** Where in the database the person stands: columns, each with how many rows. */
const inDatabase = (api) => {
  const columns = api.sql(
    `select table_name, column_name, data_type from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and t.table_type = 'BASE TABLE'`,
  );
  const text = (column, type) =>
    type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
  const looks = columns.map(
    ([table, column, type]) =>
      `select '${table}.${column}', count(*) from "${table}" where ${text(column, type)} ~* '${STEMS}' having count(*) > 0`,
  );
  return api.sql(looks.join(' union all '));
};

const FOUND = new RegExp(STEMS, 'gi');

/** What lies beside the database: logs, caches, files that are being read. */
const inFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => !name.startsWith('postgres'))
    .map((name) => `${folder}/${name}`)
    .filter((file) => statSync(file).isFile())
    .flatMap((file) =>
      (`${file}\n${readFileSync(file, 'latin1')}`.match(FOUND) ?? []).map(
        (hit) => `${file}: ${hit}`,
      ),
    );

/** Texts within a file that may be a ZIP (DOCX). */
const unpacked = (bytes) => {
  const texts = [bytes.toString('utf8')];
  for (
    let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const [size, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (bytes.readUInt16LE(at + 10) === 8)
      texts.push(inflateRawSync(bytes.subarray(from, from + size)).toString('utf8'));
  }
  return texts.join('\n');
};

const PUBLIC = [
  'sessions',
  `sessions/${DAY}`,
  'packs',
  ...['json', 'html', 'md', 'docx', 'pptx', 'pdf'].map((form) => `packs/${DAY}.${form}`),
  ...[1, 2].flatMap((n) =>
    ['json', 'html', 'md', 'docx'].map((form) => `packs/${DAY}/editions/${n}.${form}`),
  ),
  `packs/${DAY}`,
  `packs/${DAY}/editions`,
  'insights',
  'quotes',
  'measures',
  'resources',
  'breakout-notes',
  'contributors',
  'themes',
  'reach',
  'calendar.ics',
  'search?q=zanthe',
  'search?q=quorrelby',
  'search.csv?q=kettle',
  'search.ris?q=kettle',
];

const inPublic = async (api) => {
  const hits = [];
  for (const path of PUBLIC) {
    const answer = await fetch(`${api.url}/${path}`, { headers: { accept: '*/*' } });
    const text = unpacked(Buffer.from(await answer.arrayBuffer())).replace(
      /"instance":"[^"]*"/,
      '',
    );
    // Whoever searched for a word is told it again.
    const found =
      (path.includes('?') ? text.replace(/"q(uery)?":"[^"]*"/g, '') : text).match(FOUND) ?? [];
    hits.push(...found.map((hit) => `${path}: ${hit}`));
  }
  return hits;
};

export const name = 'a person erased';

export const run = async () => {
  const api = new Node('erased');
  let before;
  let left;
  try {
    await api.start();
    const { under } = await tellOf(api);
    before =
      inDatabase(api).reduce((sum, [, rows]) => sum + Number(rows), 0) +
      (await inPublic(api)).length;
    const subject = {
      names: [
        NAME,
        'Zannikins',
        'Z. Quorrelby',
        'zanthe.quorrelby',
        'Quorrelby, Zanthe',
        'Zanthé Quorrelby',
        'Zanthe',
      ],
      addresses: [ADDRESS],
      accounts: [],
      ids: under ? [under] : [],
    };
    const state = await api.erase(subject);
    if (state !== 'DONE') throw new Error(`the erasure is ${state} after a minute`);
    left = [
      ...inDatabase(api).map(([column, rows]) => `${column}: ${rows}`),
      ...(await inPublic(api)),
      ...inFiles(api.data),
    ];
  } finally {
    await api.end();
  }
  return {
    figure: `${before} places before, ${left.length} after${left.length ? ` (${[...new Set(left)].slice(0, 8).join('; ')})` : ''}`,
    holds: before >= 40 && left.length === 0,
  };
};
