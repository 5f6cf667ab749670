/** Keys of what was sent and got no answer, by what it was. */
const unanswered = new Map<string, string>();

/** After these nobody knows whether it was done; with another key it might be done twice. */
const NO_ANSWER = new Set([
  'unreachable',
  'internal',
  'unavailable',
  'still-running',
  'signed-out',
]);

const PATIENCE = 10;

/**
 * Sends something that is to be done once under an Idempotency-Key: said again after no answer
 * came, it has the same key, and gets the answer of the first time. While that still runs it waits.
 */
export async function once<A extends { ok: true } | { ok: false; problem: string }>(
  asked: string,
  send: (key: string) => Promise<A>,
): Promise<A> {
  const key = unanswered.get(asked) ?? newKey();
  unanswered.delete(asked);
  let answer = await send(key);
  for (let turn = 0; problemOf(answer) === 'still-running' && turn < PATIENCE; turn++) {
    await new Promise((go) => setTimeout(go, 1000));
    answer = await send(key);
  }
  if (NO_ANSWER.has(problemOf(answer))) unanswered.set(asked, key);
  return answer;
}

function problemOf(answer: { ok: true } | { ok: false; problem: string }): string {
  return answer.ok ? '' : answer.problem;
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
