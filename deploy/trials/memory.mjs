// Mixed load for a long while (6 minutes in a full round; `MINUTES=60` for an hour): memory, threads
// and open files must be as many at the end as they were once all was warm.
//
// What is compared: the heap that is still used after a full collection, the resident size of the
// process (median of a tenth of the time), its threads and its open files. The second tenth is warm.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { after, counted, inParallel, Node, p99, theme } from './node.mjs';

const { JAVA_HOME, MINUTES } = process.env;
// All of the heap is there from the start, so that what grows is what grows beside it.
const HEAP = '-Xms512m -Xmx512m -XX:+AlwaysPreTouch';
const ROOM = {
  heap: [1.15, 16],
  resident: [1.15, 32],
  threads: [1.1, 8],
  files: [1.1, 16],
}; // Factor, and so many more.

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** As Linux says it; elsewhere `ps` knows the size alone. */
const measure = (pid) => {
  const resident =
    Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' })) / 1024;
  try {
    const threads = Number(
      /^Threads:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1],
    );
    return { resident, threads, files: readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    return { resident, threads: 0, files: 0 };
  }
};

/** MB of what is still reachable, counted while everything stands still: `GC.heap_info` would add what the load makes meanwhile. */
const liveHeap = (pid) => {
  const histogram = execFileSync(`${JAVA_HOME}/bin/jcmd`, [pid, 'GC.class_histogram'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return Number(/^Total\s+\d+\s+(\d+)/m.exec(histogram)[1]) / 2 ** 20;
};

const chat = (n) =>
  Array.from({ length: 500 }, (_, i) => {
    const clock = new Date(64_800_000 + i * 3_000).toISOString().slice(11, 19);
    return `${clock} From Guest ${i % 40} to Everyone:\n\tMessage ${n}-${i}: tea, rest and a name remembered\n`;
  }).join('');

export const name = 'memory';

export const run = async ({ full }) => {
  const seconds = MINUTES ? MINUTES * 60 : full ? 6 * 60 : 10;
  const api = new Node('memory', { settings: { JDK_JAVA_OPTIONS: HEAP } });
  const statuses = [];
  const times = [];
  const samples = [];
  const heaps = [];
  let on = true;
  try {
    await api.start();
    await api.fill();
    let n = 0;
    const intake = async () => {
      const form = new FormData();
      form.append('files', new Blob([chat(n)]), `chat-${n}.txt`);
      form.append(
        'date',
        new Date(Date.UTC(2010, 0, 7) + (n % 400) * 7 * 86_400_000).toISOString().slice(0, 10),
      );
      return api.ask('POST', '/intakes', form);
    };
    const publish = async () => {
      const draft = (await api.read('/drafts/2026-10-15')).body;
      await api.ask(
        'PATCH',
        '/drafts/2026-10-15',
        { correction: `Number ${n}` },
        {
          'content-type': 'application/merge-patch+json',
          'if-match': `"${draft.version}"`,
        },
      );
      return api.ask('POST', '/packs/2026-10-15/editions');
    };
    const reads = [
      '/sessions',
      '/packs',
      '/packs/2026-10-15',
      '/packs/2026-10-15.html',
      '/packs/2026-10-15.pdf',
      '/insights',
      '/quotes?limit=5',
      '/themes',
      '/reach',
      '/calendar.ics',
      '/search.csv?q=name',
    ];
    const deeds = [
      ...reads.map((path) => () => api.ask('GET', path)),
      () => api.ask('GET', `/search?q=${encodeURIComponent(`name ${n}`)}`), // Never the same.
      () => api.ask('GET', `/sessions?q=${n}`),
      () => api.ask('GET', `/nothing-${n}`),
      () => api.read('/drafts/2026-10-15/preview.html'),
      () => api.read('/drafts/2026-10-15/checklist'),
      () =>
        api.ask('POST', '/themes', theme(`A theme ${n}`), {
          'idempotency-key': crypto.randomUUID(),
        }),
      () => api.ask('POST', '/themes', { statement: '' }),
    ];
    // Deeds of one kind at a time, for what they change is one draft's.
    const busy = inParallel(4, Array(4).fill(), async (_, who) => {
      while (on) {
        n++;
        const deed =
          who === 0 && n % 40 === 0
            ? intake
            : who === 0 && n % 40 === 20
              ? publish
              : deeds[n % deeds.length];
        const from = performance.now();
        statuses.push((await deed().catch(({ message }) => ({ status: message }))).status);
        times.push(performance.now() - from);
        if (full) await after(10);
      }
    });
    for (let tenth = 0; tenth < 10; tenth++) {
      for (let i = 0; i < 10; i++) {
        await after(seconds * 10);
        samples.push(measure(String(api.pid)));
      }
      if (tenth === 1 || tenth === 9) heaps.push(liveHeap(String(api.pid)));
    }
    on = false;
    await busy;
  } finally {
    on = false;
    await api.end();
  }
  const of = (what) =>
    [samples.slice(10, 20), samples.slice(-10)].map((tenth) =>
      median(tenth.map((sample) => sample[what])),
    );
  const found = {
    heap: heaps,
    resident: of('resident'),
    threads: of('threads'),
    files: of('files'),
  };
  // A short round is never warm: it only shows that nothing breaks.
  const flat = (what) =>
    !full ||
    found[what][1] <= Math.max(found[what][0] * ROOM[what][0], found[what][0] + ROOM[what][1]);
  const bad = statuses.filter((status) => !(status >= 200 && status < 500));
  return {
    figure: `${(seconds / 60).toFixed(seconds < 60 ? 1 : 0)} minutes, ${statuses.length} requests (p99 ${p99(times).toFixed(0)} ms, failures ${counted(bad)}): ${Object.entries(
      found,
    )
      .map(
        ([what, [warm, end]]) =>
          `${what} ${warm.toFixed(0)} → ${end.toFixed(0)}${what === 'heap' || what === 'resident' ? ' MB' : ''}`,
      )
      .join(', ')}`,
    holds: bad.length === 0 && Object.keys(ROOM).every(flat),
  };
};
