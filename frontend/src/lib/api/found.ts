import type { Outcome } from './client';

/** What there is of something an address names: nothing where the API knows no such theme or country. */
export async function found<T>(asked: Promise<Outcome<T>>, nothing: T): Promise<Outcome<T>> {
  const outcome = await asked;
  return !outcome.ok && outcome.problem === 'malformed-request'
    ? { ok: true, data: nothing }
    : outcome;
}
