// Fifty at once with one Idempotency-Key.
import { randomUUID } from 'node:crypto';
import { inParallel, Node, theme } from './node.mjs';

export const name = 'one key, fifty at once';

export const run = async ({ full }) => {
  const rounds = full ? 20 : 2;
  const api = new Node('one-key');
  await api.start();
  let rows = 0;
  let otherAnswers = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const key = randomUUID();
      const send = () =>
        api.ask(
          'POST',
          '/themes',
          theme(`One of fifty ${round}`),
          { 'idempotency-key': key },
        );
      const answers = await inParallel(50, Array(50).fill(), send);
      const bodies = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => JSON.stringify(body)));
      otherAnswers += bodies.size - 1 + answers.filter(({ status }) => status !== 201 && status !== 409).length;
    }
    rows = (await api.all('/themes/known')).length;
  } finally {
    await api.end();
  }
  return {
    figure: `${rounds} keys, ${rounds * 50} POSTs: ${rows} rows, ${otherAnswers} other answers`,
    holds: rows === rounds && otherAnswers === 0,
  };
};
