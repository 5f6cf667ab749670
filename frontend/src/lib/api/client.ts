import { building } from '$app/environment';
import type { Success } from './contract';
import type { paths } from './schema';

export type Fetch = typeof fetch;

/** What a read came to; `problem` is the stable name of the API's problem type. */
export type Outcome<T> = { ok: true; data: T } | { ok: false; problem: string };

/** A page of any list. */
export interface Page<T> {
  items: T[];
  next?: string;
  total: number;
}

let address: Promise<string> | undefined;

/**
 * Where the API is, as the deployment says: in the page, where the web server wrote it, or in
 * /config.json, where none did.
 */
export function apiUrl(fetch: Fetch): Promise<string> {
  address ??= written(fetch)
    .then((api) => api.replace(/\/+$/, ''))
    .catch((cause: unknown) => {
      address = undefined;
      throw cause;
    });
  return address;
}

async function written(fetch: Fetch): Promise<string> {
  const api = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="api"]')?.content;
  if (api && !api.endsWith('.invalid')) return api;
  const config = (await (await fetch('/config.json')).json()) as { apiUrl: string };
  return config.apiUrl;
}

/** Address of a file of the API's; null where the API's is not known. */
export function addressOf(fetch: Fetch, path: string): Promise<string | null> {
  if (building) return new Promise(() => {});
  return apiUrl(fetch).then(
    (api) => api + path,
    () => null,
  );
}

/** Paths of the contract that can be read, and what they take. */
type Readable = {
  [P in keyof paths]: paths[P] extends { get: { parameters: object } } ? P : never;
}[keyof paths];
type Parameters<P extends Readable> = paths[P] extends { get: { parameters: infer Q } }
  ? { [K in keyof Q as K extends 'path' | 'query' ? K : never]: Q[K] }
  : never;
type Values = Record<string, string | number | undefined>;

/**
 * Reads once. Never rejects, so that a page can wait for it in its markup. Written here because
 * the site only reads: the usual client costs a public page 2.5 kB.
 */
export async function read<P extends Readable>(
  fetch: Fetch,
  path: P,
  parameters: Parameters<P>,
): Promise<Outcome<Success<paths[P]['get']>>> {
  // There is no API at build: the pages made then wait, and the browser asks.
  if (building) return new Promise(() => {});
  const { path: places, query } = parameters as { path?: Values; query?: Values };
  try {
    const url = new URL((await apiUrl(fetch)) + fill(path, places));
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const answer = await fetch(url, { headers: { Accept: 'application/json' } });
    const body: unknown = await answer.json().catch(() => null);
    return answer.ok && body !== null
      ? { ok: true, data: body as Success<paths[P]['get']> }
      : { ok: false, problem: problemName(body) };
  } catch {
    return { ok: false, problem: 'unreachable' };
  }
}

export function fill(path: string, values: Values = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** `/api/problems#not-found` → `not-found` */
export function problemName(error: unknown): string {
  const type = (error as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? (type.split('#')[1] ?? 'internal') : 'internal';
}
