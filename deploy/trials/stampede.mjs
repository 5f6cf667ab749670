// Five hundred who read at the same moment, each time just after something was published.
import { inParallel, Node } from './node.mjs';

export const name = 'a stampede';

const READERS = 500;
const SLOWEST = 5_000; // Milliseconds, for the last of all.

export const run = async ({ full }) => {
  const rounds = full ? 20 : 2;
  const api = new Node('stampede');
  await api.start();
  const statuses = {};
  let slowest = 0;
  try {
    const chat = new FormData();
    chat.append('files', new Blob(['00:01:00\tA cook:\tSoup\r\n']), 'chat.txt');
    chat.append('date', '2026-10-15');
    await api.ask('POST', '/intakes', chat);
    await api.nameContact();
    for (let round = 0; round < rounds; round++) {
      await api.ask('POST', '/drafts/2026-10-15/insights', {
        kind: 'IDEA', text: `Soup ${round}`, themes: [], sources: [], position: round,
      });
      const { status } = await api.ask('POST', '/packs/2026-10-15/editions');
      if (status !== 201) throw new Error(`nothing was published: ${status}`);
      const paths = ['/sessions', '/sessions/2026-10-15', '/packs/2026-10-15', '/insights', '/search?q=soup'];
      await inParallel(READERS, Array.from({ length: READERS }, (_, i) => paths[i % paths.length]), async (path) => {
        const from = performance.now();
        const { status } = await api.ask('GET', path).catch(() => ({ status: 0 }));
        statuses[status] = (statuses[status] ?? 0) + 1;
        slowest = Math.max(slowest, performance.now() - from);
      });
    }
  } finally {
    await api.end();
  }
  return {
    figure: `${rounds} × ${READERS} readers at once: ${JSON.stringify(statuses)}, slowest ${slowest.toFixed(0)} ms`,
    holds: Object.keys(statuses).join() === '200' && slowest <= SLOWEST,
  };
};
