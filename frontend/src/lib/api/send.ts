import { apiUrl, problemName } from './client';

/** What a change came to; `faults` names the entries that are wrong. */
export type Sent<T> =
  { ok: true; data: T } | { ok: false; problem: string; faults: { pointer: string }[] };

/** Reads or changes by a link's key, or by a form. Never rejects. */
export async function send<T>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<Sent<T>> {
  try {
    const answer = await fetch(`${await apiUrl(fetch)}/api/v1${path}`, {
      method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const read: unknown = await answer.json().catch(() => null);
    if (answer.ok) return { ok: true, data: read as T };
    const faults = (read as { errors?: { pointer: string }[] } | null)?.errors ?? [];
    return { ok: false, problem: problemName(read), faults };
  } catch {
    return { ok: false, problem: 'unreachable', faults: [] };
  }
}
