// The API is killed while people ask to join; every mail that was promised goes out after it is back.
import { after, inParallel, Node } from './node.mjs';

export const name = 'mails over a crash';

const PATIENCE = 120_000; // Milliseconds; jobs of a killed machine go on after twenty seconds.

const { MAILBOX_PORT } = process.env;

/** How many mails each address got. */
const received = async () => {
  const mails = await (await fetch(`http://localhost:${MAILBOX_PORT}/mails.json`)).json();
  const count = new Map();
  for (const mail of mails) for (const to of [mail.to].flat()) count.set(to, (count.get(to) ?? 0) + 1);
  return count;
};

export const run = async ({ full }) => {
  const kills = full ? 5 : 1;
  const api = new Node('mails-over-a-crash');
  await api.start();
  const promised = [];
  let slowest = 0;
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const people = Array.from({ length: 40 }, (_, i) => `crash-${kill}-${i}@example.org`);
      let answered = 0;
      let killing;
      await inParallel(8, people, async (email) => {
        const form = { name: 'A nurse', email, mailing: true, wordingVersion: '1' };
        const { status } = await api.ask('POST', '/join-requests', form).catch(() => ({ status: 0 }));
        if (status === 202) promised.push(email);
        if (status === 202 && ++answered === 25) killing = api.kill();
      });
      await killing;
      await api.start();
      const from = performance.now();
      for (let got = await received(); promised.some((email) => !got.has(email)); got = await received()) {
        if (performance.now() - from > PATIENCE) break;
        await after(500);
      }
      slowest = Math.max(slowest, performance.now() - from);
    }
  } finally {
    await api.end();
  }
  const got = await received();
  const missing = promised.filter((email) => !got.has(email)).length;
  const twice = promised.filter((email) => got.get(email) > 1).length;
  return {
    figure: `${kills} kills, ${promised.length} mails promised: ${missing} missing, ${twice} sent twice, the last ${(slowest / 1000).toFixed(0)} s after the start`,
    holds: missing === 0 && promised.length > 0,
  };
};
