// The API is killed while 500 things are written; whoever got no answer asks again with the same key.
import { randomUUID } from 'node:crypto';
import { inParallel, Node, theme } from './node.mjs';

const POSTS = 500;

export const name = 'killed while writing';

export const run = async ({ full }) => {
  const kills = full ? 20 : 1;
  const api = new Node('killed-while-writing');
  await api.start();
  let lost = 0;
  let doubled = 0;
  let unanswered = 0;
  let place = '';
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const wanted = Array.from({ length: POSTS }, (_, i) => ({
        key: randomUUID(),
        // So that what a kill adds stands behind what those before it added.
        statement: `Kindness ${String(kill).padStart(2, '0')} of ${i}`,
      }));
      const send = ({ key, statement }) =>
        api
          .ask('POST', '/themes', theme(statement), { 'idempotency-key': key })
          .catch(() => ({ status: 0 }));
      let answered = 0;
      const at = 20 + Math.floor(Math.random() * (POSTS - 100));
      let killing;
      const first = await inParallel(16, wanted, async (one) => {
        const { status } = await send(one);
        if (status === 201 && ++answered === at) killing = api.kill();
        return status;
      });
      await killing;
      await api.start();
      unanswered += first.filter((status) => status !== 201).length;
      const second = await inParallel(16, wanted, async (one, i) =>
        first[i] === 201 ? 201 : (await send(one)).status,
      );
      const latest = await api.onwards('/themes/known', place);
      place = latest.cursor;
      const stored = latest.items.map((theme) => theme.wordings[0].statement);
      const count = new Map();
      for (const statement of stored) count.set(statement, (count.get(statement) ?? 0) + 1);
      wanted.forEach(({ statement }, i) => {
        const times = count.get(statement) ?? 0;
        if (second[i] !== 201 || times === 0) lost++;
        if (times > 1) doubled++;
      });
    }
  } finally {
    await api.end();
  }
  return {
    figure: `${kills} kills, ${kills * POSTS} POSTs, ${unanswered} asked again: ${lost} lost, ${doubled} doubled`,
    holds: lost === 0 && doubled === 0 && unanswered > 0,
  };
};
