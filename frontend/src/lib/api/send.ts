import { apiUrl, problemName } from './client';
import { once } from './once';

/** What a change came to; `faults` names the entries that are wrong. */
export type Sent<T> =
  { ok: true; data: T } | { ok: false; problem: string; faults: { pointer: string }[] };

/** Reads or changes by a link's key, or by a form. Never rejects. */
export function send<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Sent<T>> {
  return method === 'POST'
    ? once(path + JSON.stringify(body), (key) =>
        sent<T>(method, path, body, { 'Idempotency-Key': key }),
      )
    : sent<T>(method, path, body);
}

/** Sends it once, with more headers than every request has, or others. Never rejects. */
export async function sent<T>(
  method: string,
  path: string,
  body?: unknown,
  more?: Record<string, string>,
): Promise<Sent<T>> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', ...more };
  try {
    const answer = await fetch(`${await apiUrl(fetch)}/api/v1${path}`, {
      method,
      headers,
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
