// An import that is killed at some point and repeated comes to what one clean run comes to.
import { after, Node } from './node.mjs';

const DAY = 86_400_000;
const day = (i) => new Date(Date.parse('2025-01-02') + i * 7 * DAY).toISOString().slice(0, 10);

/** A call's files, invented: a chat with replies and reactions, an attendance list, notes of rooms. */
const files = (i) => {
  const chat = Array.from({ length: 2_000 }, (_, n) => {
    const clock = new Date(64_800_000 + n * 1_500).toISOString().slice(11, 19);
    return `${clock} From Guest ${n % 80} to Everyone:\n\tMessage ${i}-${n}: tea, rest and a name remembered\n`;
  }).join('');
  const people = Array.from({ length: 80 }, (_, n) => `Guest ${n},guest${i}-${n}@example.org,${30 + (n % 30)}`);
  const notes = Array.from({ length: 40 }, (_, n) => `- Note ${i}-${n}: soup first`).join('\n');
  return {
    'chat.txt': chat,
    'people.csv': `Name (Original Name),User Email,Duration (Minutes)\n${people.join('\n')}\n`,
    'rooms.md': `# Room 1\n\n## Question 1: What helps?\n\n${notes}\n`,
  };
};

const bring = (api, i) => {
  const form = new FormData();
  for (const [name, text] of Object.entries(files(i))) form.append('files', new Blob([text]), name);
  form.append('date', day(i));
  return api.ask('POST', '/intakes', form);
};

/** What differs from run to run: ids, moments, and what an intake is called. */
const CHANCE = /"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"|"\d{4}-\d\d-\d\dT[\d:.]+Z"/g;

const cameTo = async (api, i) => {
  const draft = (await api.read(`/drafts/${day(i)}`)).body;
  const messages = await api.all(`/drafts/${day(i)}/messages`);
  const [{ files }] = (await api.all('/intakes')).filter((intake) => intake.session === day(i));
  return JSON.stringify({ draft, messages, files }).replace(CHANCE, '""');
};

export const name = 'an import that is killed';

export const run = async ({ full }) => {
  const points = full ? 10 : 2;
  const clean = new Node('import-clean');
  const killed = new Node('import-killed');
  let different = 0;
  let half = 0;
  let slowest = 0;
  try {
    await clean.start();
    await bring(clean, 99); // The first takes longer.
    for (let i = 0; i < points; i++) {
      const from = performance.now();
      await bring(clean, i);
      slowest = Math.max(slowest, performance.now() - from);
    }
    const expected = [];
    for (let i = 0; i < points; i++) expected.push(await cameTo(clean, i));
    await clean.kill();
    await killed.start();
    await bring(killed, 99);
    for (let i = 0; i < points; i++) {
      const unanswered = bring(killed, i).catch(() => undefined);
      await after((slowest * (i + 0.5)) / points);
      await killed.kill();
      await unanswered;
      await killed.start();
      const stored = (await killed.all('/intakes')).filter((intake) => intake.session === day(i));
      if (stored.length > 1 || (stored.length === 1 && (await cameTo(killed, i)) !== expected[i])) half++;
      await bring(killed, i);
      if ((await cameTo(killed, i)) !== expected[i]) different++;
    }
  } finally {
    await clean.end();
    await killed.end();
  }
  return {
    figure: `killed at ${points} points: ${half} half-written, ${different} unlike one clean run`,
    holds: half === 0 && different === 0,
  };
};
