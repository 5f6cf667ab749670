// The database ends at once, under readers and a writer, and comes back.
import { exec } from 'node:child_process';
import { after, Node } from './node.mjs';

export const name = 'the database away';

const SLOWEST = 3_000; // Milliseconds: the pool gives up after two seconds.
const HEALED = 10_000;

/** PostgreSQL does not run as root; neither does the one that the API starts. */
const AS_NOBODY = process.getuid() === 0 ? 'unshare -U ' : '';

export const run = async ({ full }) => {
  const rounds = full ? 5 : 1;
  const api = new Node('database-away');
  await api.start();
  const answers = [];
  let on = true;
  const asking = (method, path, body) =>
    (async () => {
      for (let i = 0; on; i++) {
        const from = performance.now();
        const { status, retryAfter } = await api
          .ask(method, path, body?.(i))
          .catch(() => ({ status: 0 }));
        answers.push({ status, retryAfter, took: performance.now() - from });
        await after(50);
      }
    })();
  const readers = [
    ...Array.from({ length: 8 }, () => asking('GET', '/sessions')),
    asking('POST', '/themes', (i) => ({ statement: `While it is away ${i} ${Math.random()}`, since: '2026-10-15', source: 'heard' })),
  ];
  let slowestToHeal = 0;
  const healed = async () => {
    const from = performance.now();
    for (let good = 0; good < 20 && performance.now() - from < 3 * HEALED; )
      good = (await api.ask('GET', '/sessions').catch(() => ({}))).status === 200 ? good + 1 : 0;
    slowestToHeal = Math.max(slowestToHeal, performance.now() - from);
  };
  const from = performance.now();
  try {
    for (let round = 0; round < rounds; round++) {
      await after(1_000);
      const { pid, command } = api.database;
      process.kill(pid, 'SIGQUIT'); // As `pg_ctl stop -m immediate` does.
      await after(4_000);
      exec(`${AS_NOBODY}${command} >>'${api.data}/postgres.log' 2>&1`);
      await healed();
    }
    on = false;
    await Promise.all(readers);
  } finally {
    on = false;
    await api.end();
  }
  const bad = answers.filter(({ status, retryAfter }) => ![200, 201].includes(status) && !(status === 503 && retryAfter));
  const slowest = Math.max(...answers.map(({ took }) => took));
  const refused = answers.filter(({ status }) => status === 503).length;
  return {
    figure: `${rounds} times, ${answers.length} requests in ${((performance.now() - from) / 1000).toFixed(0)} s: ${refused} × 503, ${bad.length} other failures (${[...new Set(bad.map(({ status }) => status))]}), slowest ${slowest.toFixed(0)} ms, healed within ${slowestToHeal.toFixed(0)} ms`,
    holds: bad.length === 0 && slowest <= SLOWEST && slowestToHeal <= HEALED && refused > 0,
  };
};
