import createClient from 'openapi-fetch';
import type { paths } from './schema';

export type Fetch = typeof fetch;

/** What a read came to; `problem` is the stable name of the API's problem type. */
export type Outcome<T> = { ok: true; data: T } | { ok: false; problem: string };

let address: Promise<string> | undefined;

/** Where the API is, as the deployment says in /config.json. */
export function apiUrl(fetch: Fetch): Promise<string> {
  address ??= fetch('/config.json')
    .then((answer) => answer.json() as Promise<{ apiUrl: string }>)
    .then((config) => config.apiUrl.replace(/\/+$/, ''))
    .catch((cause: unknown) => {
      address = undefined;
      throw cause;
    });
  return address;
}

type Client = ReturnType<typeof createClient<paths>>;

interface Answer {
  data?: unknown;
  error?: unknown;
}

/** Asks the API once. Never rejects, so that a page can wait for it in its markup. */
export async function ask<T>(
  fetch: Fetch,
  question: (client: Client) => Promise<Answer>,
): Promise<Outcome<T>> {
  try {
    const client = createClient<paths>({
      baseUrl: await apiUrl(fetch),
      fetch,
      headers: { Accept: 'application/json' },
    });
    const { data, error } = await question(client);
    if (data !== undefined) return { ok: true, data: data as T };
    return { ok: false, problem: problemName(error) };
  } catch {
    return { ok: false, problem: 'unreachable' };
  }
}

/** `/api/problems#not-found` → `not-found` */
export function problemName(error: unknown): string {
  const type = (error as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? (type.split('#')[1] ?? 'internal') : 'internal';
}
