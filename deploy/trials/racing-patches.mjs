// Two hundred who change one thing at once, each from the version that was there before.
import { inParallel, Node } from './node.mjs';

export const name = 'racing patches';

export const run = async ({ full }) => {
  const rounds = full ? 10 : 2;
  const api = new Node('racing-patches');
  await api.start();
  const answered = {};
  let steps;
  try {
    const chat = new FormData();
    chat.append('files', new Blob(['00:01:00\tA cook:\tSoup\r\n']), 'chat.txt');
    chat.append('date', '2026-10-15');
    await api.ask('POST', '/intakes', chat);
    const version = async () => (await api.read('/drafts/2026-10-15')).body.version;
    const before = await version();
    for (let round = 0; round < rounds; round++) {
      const from = await version();
      const answers = await inParallel(200, Array.from({ length: 200 }, (_, i) => i), (i) =>
        api.ask('PATCH', '/drafts/2026-10-15', { subtitle: `By ${round} ${i}` }, {
          'content-type': 'application/merge-patch+json',
          'if-match': `"${from}"`,
        }),
      );
      for (const { status } of answers) answered[status] = (answered[status] ?? 0) + 1;
    }
    steps = (await version()) - before;
  } finally {
    await api.end();
  }
  const counts = Object.entries(answered).map(([status, count]) => `${count} × ${status}`);
  return {
    figure: `${rounds} × 200 patches: ${counts.join(', ')}; ${steps} steps of the version`,
    // On a machine that cannot keep up some are told to come again.
    holds:
      answered[200] === rounds &&
      steps === rounds &&
      (answered[412] ?? 0) + (answered[503] ?? 0) === rounds * 199,
  };
};
