import { afterEach, expect, test, vi } from 'vitest';
import { once } from './once';

type Answer = { ok: true; data: string } | { ok: false; problem: string };

/** Sends what is asked to something that answers so, one after the other; answers the keys sent. */
async function keysOf(asked: string, ...answers: Answer[]): Promise<string[]> {
  const keys: string[] = [];
  for (const answer of answers)
    await once(asked, (key) => {
      keys.push(key);
      return Promise.resolve(answer);
    });
  return keys;
}

const done: Answer = { ok: true, data: 'made' };
const refused = (problem: string): Answer => ({ ok: false, problem });

afterEach(() => void vi.useRealTimers());

test.each(['unreachable', 'unavailable', 'internal', 'signed-out'])(
  'what may have been done (%s) has the same key when it is sent again',
  async (problem) => {
    const [first, again, later] = await keysOf(`/a ${problem}`, refused(problem), done, done);
    expect(again).toBe(first);
    expect(later).not.toBe(first);
  },
);

test('what was refused has a new key when it is sent again', async () => {
  const [first, again] = await keysOf('/b', refused('rule-broken'), done);
  expect(again).not.toBe(first);
});

test('something else has another key', async () => {
  const [first] = await keysOf('/c {"text":"one"}', refused('unreachable'));
  const [other] = await keysOf('/c {"text":"two"}', done);
  expect(other).not.toBe(first);
});

test('keys are long enough to be nobody else’s', async () => {
  const [key] = await keysOf('/d', done);
  expect(key).toMatch(/^[0-9a-f]{32}$/);
});

test('two on their way at once are two', async () => {
  const keys: string[] = [];
  const send = (key: string) => {
    keys.push(key);
    return Promise.resolve(done);
  };
  await Promise.all([once('/e', send), once('/e', send)]);
  expect(keys[0]).not.toBe(keys[1]);
});

test('while the first still runs it waits for its answer', async () => {
  vi.useFakeTimers();
  const answers = [refused('still-running'), refused('still-running'), done];
  const keys: string[] = [];
  const answer = once('/f', (key) => {
    keys.push(key);
    return Promise.resolve(answers.shift() ?? done);
  });
  await vi.advanceTimersByTimeAsync(2000);
  expect(await answer).toEqual(done);
  expect(new Set(keys).size).toBe(1);
});

test('what still runs after all patience keeps its key', async () => {
  vi.useFakeTimers();
  const keys = new Set<string>();
  const send = (answer: Answer) => (key: string) => {
    keys.add(key);
    return Promise.resolve(answer);
  };
  const answer = once('/g', send(refused('still-running')));
  await vi.advanceTimersByTimeAsync(11_000);
  expect(await answer).toEqual(refused('still-running'));
  await once('/g', send(done));
  expect(keys.size).toBe(1);
});
