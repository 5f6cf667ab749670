// Two hundred who change one thing at once, each from the version that was there before.
import { inParallel, Node } from './node.mjs';

export const name = 'racing patches';

export const run = async ({ full }) => {
  const rounds = full ? 10 : 2;
  const api = new Node('racing-patches');
  await api.start();
  let won = 0;
  let refused = 0;
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
      won += answers.filter(({ status }) => status === 200).length;
      refused += answers.filter(({ status }) => status === 412).length;
    }
    steps = (await version()) - before;
  } finally {
    await api.kill();
  }
  return {
    figure: `${rounds} × 200 patches: ${won} won, ${refused} × 412, ${steps} steps of the version`,
    holds: won === rounds && steps === rounds && won + refused === rounds * 200,
  };
};
