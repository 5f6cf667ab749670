// Answers that two APIs keep of one database: whoever changes something at one reads it there at once,
// under load, and at the other within a second, also while nobody tells that one.
import { after, inParallel, Node, until } from './node.mjs';

const CALL = '/sessions/2026-10-15';
const LATEST = 1_200; // Milliseconds in which the other one knows, and has answered.
const BUSY = 3; // So many times that on a machine that is tested on.

export const name = 'kept answers';

export const run = async ({ full }) => {
  const changes = full ? 400 : 30;
  const one = new Node('kept-one');
  let other;
  let stale = 0;
  let reads = 0;
  let on = true;
  const late = { told: 0 };
  const wrong = [];
  try {
    await one.start();
    await one.fill();
    other = new Node('kept-other', { settings: { QUARKUS_DATASOURCE_JDBC_URL: one.database.url } });
    await other.start();

    const title = async (node) => (await node.ask('GET', CALL)).body.title;
    const rename = async (node, to) => {
      const { version } = (await one.read('/drafts/2026-10-15')).body.session;
      const { status } = await node.ask(
        'PATCH',
        CALL,
        { title: to },
        {
          'content-type': 'application/merge-patch+json',
          'if-match': `"${version}"`,
        },
      );
      if (status !== 200) throw new Error(`not renamed: ${status}`);
    };
    /** Milliseconds until a node has what was changed, from when its writer was told. */
    const delay = async (node, to) => {
      const from = performance.now();
      if (!(await until(async () => (await title(node)) === to, 10_000))) return Infinity;
      return performance.now() - from;
    };

    // Readers of both, who keep every answer kept.
    const load = inParallel(
      8,
      Array.from({ length: 8 }, (_, i) => (i % 2 ? one : other)),
      async (node) => {
        while (on) {
          await node.ask('GET', CALL);
          reads++;
        }
      },
    );
    load.catch(() => {}); // Said by whoever waits for it, or too late.
    for (let i = 0; i < changes; i++) {
      await rename(one, `Title ${i}`);
      if ((await title(one)) !== `Title ${i}`) stale++;
      late.told = Math.max(late.told, await delay(other, `Title ${i}`));
    }

    // The connection on which the other one listens ends, or stands still: one of the two is its.
    const listeners = () =>
      one
        .sql(
          "select pid from pg_stat_activity where query like '%pg_listening_channels() channel where%' and pid <> pg_backend_pid()",
        )
        .map(([pid]) => Number(pid));
    for (const [how, signal] of [
      ['ended', 'SIGTERM'],
      ['standing still', 'SIGSTOP'],
    ]) {
      const pids = listeners();
      if (pids.length !== 2) wrong.push(`${pids.length} listen`);
      pids.forEach((pid) => process.kill(pid, signal));
      try {
        await rename(one, `While ${how}`);
        if ((await title(one)) !== `While ${how}`) stale++;
        late[how] = await delay(other, `While ${how}`);
      } finally {
        if (signal === 'SIGSTOP') pids.forEach((pid) => process.kill(pid, 'SIGCONT'));
      }
      await after(1_500);
    }
    on = false;
    await load;
  } finally {
    on = false;
    await other?.kill();
    await one.end();
  }
  const times = Object.entries(late).map(([how, ms]) => `${how} ${ms.toFixed(0)} ms`);
  return {
    figure: `${changes} changes under ${reads} reads: ${stale} stale where they were made; elsewhere at the latest: ${[...times, ...wrong].join(', ')}`,
    holds:
      stale === 0 &&
      wrong.length === 0 &&
      Object.values(late).every((ms) => ms <= LATEST * (full ? 1 : BUSY)),
  };
};
