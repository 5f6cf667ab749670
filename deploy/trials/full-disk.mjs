// The disk of the database is full for a while, under readers and writers.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { counted, inParallel, Node, theme } from './node.mjs';

const SIZE = 400; // MB: an empty database and its write-ahead log take about 100.
const WRITES = 60;
const HEALED = 10_000; // Milliseconds

export const name = 'a full disk';

/** A small disk; false where nobody may make one. */
const mounted = (folder) => {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

const fill = (file) => {
  const open = openSync(file, 'w');
  for (let size = 1 << 20; size >= 4096;)
    try {
      writeSync(open, Buffer.alloc(size));
    } catch {
      size >>= 1; // The last bytes as well.
    }
  closeSync(open);
};

export const run = async ({ full }) => {
  const rounds = full ? 5 : 1;
  const api = new Node('full-disk');
  const disk = `${api.data}/postgres`;
  if (!mounted(disk))
    return { notTried: 'it needs a small filesystem, and only root may make one here' };
  const statuses = { reads: [], writes: [], after: [] };
  let slowestToHeal = 0;
  let withoutRetryAfter = 0;
  let n = 0;
  // Long, so that the table soon needs another page.
  const write = () =>
    api.ask('POST', '/themes', theme(`On a full disk ${n++} ${'and still kind '.repeat(30)}`));
  try {
    await api.start();
    for (let round = 0; round < rounds; round++) {
      fill(`${disk}/filled`);
      await inParallel(4, Array(WRITES * 10).fill(), async (_, i) => {
        if (i % 10)
          statuses.reads.push(
            (await api.ask('GET', ['/sessions', '/themes', '/community'][i % 3])).status,
          );
        else {
          const { status, retryAfter } = await write();
          statuses.writes.push(status);
          if (status === 503 && !retryAfter) withoutRetryAfter++;
        }
      });
      // Room for nothing is not yet a refusal: pages have room. So until one comes.
      for (let i = 0; i < 500 && !statuses.writes.includes(503); i++)
        statuses.writes.push((await write()).status);
      rmSync(`${disk}/filled`);
      const from = performance.now();
      for (let good = 0; good < 20 && performance.now() - from < 3 * HEALED;)
        good = (await write()).status === 201 ? good + 1 : 0;
      slowestToHeal = Math.max(slowestToHeal, performance.now() - from);
      statuses.after.push((await api.ask('GET', '/sessions')).status);
    }
  } finally {
    await api.end();
    // The server needs a moment to leave.
    for (let i = 0; i < 50; i++)
      try {
        execFileSync('umount', [disk], { stdio: 'ignore' });
        break;
      } catch {
        execFileSync('sleep', ['0.2']);
      }
  }
  const only = (list, ...allowed) => list.every((status) => allowed.includes(status));
  return {
    figure: `${rounds} times: reads ${counted(statuses.reads)}; writes ${counted(statuses.writes)}; ${withoutRetryAfter} without Retry-After; healed within ${slowestToHeal.toFixed(0)} ms`,
    holds:
      only(statuses.reads, 200) &&
      only(statuses.writes, 201, 503) &&
      statuses.writes.includes(503) &&
      withoutRetryAfter === 0 &&
      only(statuses.after, 200) &&
      slowestToHeal <= HEALED,
  };
};
