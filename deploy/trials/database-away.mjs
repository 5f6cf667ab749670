// The database ends at once, ends as it is asked to, is killed, or stands still, under readers and a
// writer, and comes back.
import { exec, execFileSync } from 'node:child_process';
import { after, counted, Node, theme } from './node.mjs';

export const name = 'the database away';

const SLOWEST = 3_000; // Milliseconds: the pool gives up after two seconds.
const HEALED = 10_000;
const AWAY = 4_000;

/** PostgreSQL does not run as root; neither does the one that the API starts. */
const AS_NOBODY = process.getuid() === 0 ? 'unshare -U ' : '';

/** Sends a signal to a server and to all that it started. */
const signalAll = (pid, signal) => {
  const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child);
  for (const one of [pid, ...children]) {
    try {
      process.kill(one, signal);
    } catch {
      // It ended by itself just now.
    }
  }
};

const WAYS = {
  'at once': 'SIGQUIT', // As `pg_ctl stop -m immediate` does.
  stopped: 'SIGINT', // As `pg_ctl stop -m fast`.
  killed: 'SIGKILL',
  frozen: 'SIGSTOP',
};

export const run = async ({ full }) => {
  const ways = Object.keys(WAYS);
  const rounds = full ? [...ways, ...ways] : ways;
  const api = new Node('database-away');
  await api.start();
  let way;
  const answers = [];
  let on = true;
  const asking = (method, path, body) =>
    (async () => {
      for (let i = 0; on; i++) {
        const from = performance.now();
        const during = way;
        const { status, retryAfter } = await api
          .ask(method, path, body?.(i))
          .catch(() => ({ status: 'none' }));
        answers.push({ status, retryAfter, way: during, took: performance.now() - from });
        await after(50);
      }
    })();
  const readers = [
    ...Array.from({ length: 8 }, () => asking('GET', '/sessions')),
    asking('POST', '/themes', (i) => theme(`While it is away ${i} ${Math.random()}`)),
  ];
  const healing = {};
  const healed = async () => {
    const from = performance.now();
    for (let good = 0; good < 20 && performance.now() - from < 3 * HEALED;)
      good = (await api.ask('GET', '/sessions').catch(() => ({}))).status === 200 ? good + 1 : 0;
    healing[way] = Math.max(healing[way] ?? 0, performance.now() - from);
  };
  try {
    for (way of rounds) {
      await after(1_000);
      const { pid, command } = api.database;
      if (way === 'frozen') signalAll(pid, 'SIGSTOP');
      else process.kill(pid, WAYS[way]);
      await after(AWAY);
      if (way === 'frozen') signalAll(pid, 'SIGCONT');
      else exec(`${AS_NOBODY}${command} >>'${api.data}/postgres.log' 2>&1`);
      await healed();
    }
    on = false;
    await Promise.all(readers);
  } finally {
    on = false;
    if (way === 'frozen') signalAll(api.database.pid, 'SIGCONT');
    await api.end();
  }
  const isBad = ({ status, retryAfter }) =>
    ![200, 201].includes(status) && !(status === 503 && retryAfter);
  const figures = ways.map((one) => {
    const of = answers.filter(({ way }) => way === one);
    const bad = of.filter(isBad);
    const refused = of.filter(({ status }) => status === 503).length;
    const slowest = Math.max(...of.map(({ took }) => took));
    return {
      text: `${one}: ${of.length} requests, ${refused} × 503, other failures ${counted(bad.map(({ status }) => status))}, slowest ${slowest.toFixed(0)} ms, healed within ${healing[one]?.toFixed(0)} ms`,
      holds: bad.length === 0 && slowest <= SLOWEST && healing[one] <= HEALED && refused > 0,
    };
  });
  return {
    figure: figures.map(({ text }) => text).join('; '),
    holds: figures.every(({ holds }) => holds),
  };
};
