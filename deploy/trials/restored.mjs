// Everything is wiped and comes back: from the archive that the API writes, and from a copy of the
// database's folder. What comes back is the same, and whoever was erased before stays erased, also
// when files come that name them.
import { createHash } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { Node, tokenOf } from './node.mjs';

const NAME = 'Zanthe Quorrelby';
const DAY = '2026-10-15';

/** Names and digests of an archive, as its manifest has them, without what a restoration itself adds. */
const manifestOf = (bytes) => {
  const at = bytes.lastIndexOf('manifest.json', undefined, 'latin1') - 46; // In the list at the end.
  const local = bytes.readUInt32LE(at + 42);
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
  const text = (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString(
    'utf8',
  );
  return text
    .split('\n')
    .filter((line) => !/archive\.json|audit_entry/.test(line))
    .join('\n');
};

const archiveOf = async (api) => {
  const answer = await fetch(`${api.url}/archive`, {
    headers: { authorization: `Bearer ${await tokenOf('admin')}` },
  });
  if (!answer.ok) throw new Error(`no archive: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
};

/** What the public is answered, as one digest for each address. */
const PUBLIC = [
  'sessions',
  'packs',
  'insights',
  'quotes',
  'themes',
  'resources',
  'reach',
  'contributors',
  'search?q=name',
  `packs/${DAY}.json`,
  `packs/${DAY}.pdf`,
  `packs/${DAY}.docx`,
  `packs/${DAY}.html`,
  `packs/${DAY}/editions`,
];
const publicOf = (api) =>
  Promise.all(
    PUBLIC.map(async (path) => {
      const bytes = Buffer.from(await (await fetch(`${api.url}/${path}`)).arrayBuffer());
      // Pages name the address at which this API answers.
      return createHash('sha256')
        .update(bytes.toString('latin1').replaceAll(`:${api.port}`, ''))
        .digest('hex');
    }),
  );

const bring = (api, day, lines) => {
  const form = new FormData();
  form.append(
    'files',
    new Blob([lines.map(([who, words], n) => `00:0${n + 1}:00\t${who}:\t${words}\r\n`).join('')]),
    `chat-${day}.txt`,
  );
  form.append('date', day);
  return api.ask('POST', '/intakes', form);
};

/** Whether somebody stands anywhere that facilitators read. */
const named = async (api, day) =>
  JSON.stringify([
    (await api.read(`/drafts/${day}`)).body,
    await api.all(`/drafts/${day}/messages`),
  ]).includes('Quorrelby');

export const name = 'wiped and restored';

export const run = async () => {
  const first = new Node('restored-first');
  const archived = new Node('restored-archived');
  const copied = new Node('restored-copied');
  const faults = [];
  try {
    await first.start();
    await first.fill();
    await bring(first, '2025-01-16', [
      [NAME, 'A kettle for whoever comes'],
      ['A porter', `Well said, ${NAME}!`],
    ]);
    if (!(await named(first, '2025-01-16'))) faults.push('the person never stood there');
    if ((await first.erase({ names: [NAME], addresses: [] })) !== 'DONE')
      faults.push('the erasure was never done');
    const archive = await archiveOf(first);
    const [manifest, answers] = [manifestOf(archive), await publicOf(first)];
    await first.stop();
    cpSync(`${first.data}/postgres`, `${copied.data}/postgres`, { recursive: true });
    rmSync(`${first.data}/postgres`, { recursive: true });

    await archived.start();
    const taken = await archived.administer('POST', '/archive', archive, {
      'content-type': 'application/zip',
    });
    if (taken.status !== 201)
      faults.push(`the archive is refused: ${taken.status} ${JSON.stringify(taken.body)}`);
    await copied.start();
    for (const [how, api] of Object.entries({
      'from the archive': archived,
      'from the copy': copied,
    })) {
      if (manifestOf(await archiveOf(api)) !== manifest) faults.push(`${how}: other checksums`);
      const again = await publicOf(api);
      faults.push(
        ...PUBLIC.filter((_, i) => again[i] !== answers[i]).map((one) => `${how}: /${one} differs`),
      );
      if (await named(api, '2025-01-16')) faults.push(`${how}: the person is there again`);
      await bring(api, '2025-02-20', [
        [NAME, 'Here I am again'],
        ['A porter', `Hello ${NAME}`],
      ]);
      if (await named(api, '2025-02-20')) faults.push(`${how}: files bring the person back`);
    }
  } finally {
    await first.end();
    await archived.end();
    await copied.end();
  }
  return {
    figure: `an archive and a copy: ${faults.length} faults${faults.length ? ` (${faults.slice(0, 5).join('; ')})` : ''}`,
    holds: faults.length === 0,
  };
};
