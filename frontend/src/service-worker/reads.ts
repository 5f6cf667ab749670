import { KEPT_AT, READS } from '$lib/offline/kept';

/** About ten packs, with the lists that lead to them. */
const MOST = 40;

/**
 * What is public and worth reading again. Anything else is never stored: no link that is somebody's
 * key, no form, no draft, and no words that somebody searched for.
 */
const WORTH =
  /^(?:(?!\/api\/v1\/).)*\/api\/v1\/(sessions|packs|themes|quotes|insights|breakout-notes|resources|measures|contributors|countries|community|reach)(\/|$)/;

/** Copies are written one after the other, so that the answer that came last is the one that stays. */
let writing: Promise<unknown> = Promise.resolve();

export function worthKeeping({
  method,
  url,
  headers,
}: Pick<Request, 'method' | 'url' | 'headers'>) {
  const { pathname, searchParams } = new URL(url);
  return (
    method === 'GET' &&
    WORTH.test(pathname) &&
    !searchParams.has('q') &&
    !headers.has('authorization')
  );
}

export async function copyOf(url: string): Promise<Response | undefined> {
  return caches.match(url, { cacheName: READS });
}

/**
 * Puts an answer in the place of the copy. Whatever the API says instead of the thing, the copy is
 * gone: it may say so because words were taken back. Only "too many requests" says nothing of it.
 */
export function replace(url: string, answer: Response): Promise<unknown> {
  writing = writing.then(() => write(url, answer)).catch(() => {});
  return writing;
}

async function write(url: string, answer: Response): Promise<void> {
  if (answer.status === 429) return;
  const reads = await caches.open(READS);
  await reads.delete(url);
  if (!answer.ok || !isPublic(answer)) return;
  const type = answer.headers.get('content-type') ?? '';
  const headers = { 'content-type': type, [KEPT_AT]: new Date().toISOString() };
  await reads.put(url, new Response(await answer.blob(), { headers }));
  const all = await reads.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST))) await reads.delete(old);
}

/** The API says of each answer whether caches may have it (RFC 9111). */
function isPublic({ headers }: Response): boolean {
  const may = headers.get('cache-control') ?? '';
  return (
    may.includes('public') &&
    !may.includes('no-store') &&
    (headers.get('content-type') ?? '').startsWith('application/json')
  );
}

/** Asks anew about every copy that was not asked about in the last minute, oldest first. */
export async function lookAfter(): Promise<void> {
  if (!(await caches.has(READS))) return;
  const minuteAgo = new Date(Date.now() - 60_000).toISOString();
  const reads = await caches.open(READS);
  for (const request of await reads.keys()) {
    const { url } = request;
    // An earlier version of the site may have kept more.
    if (!worthKeeping(request)) {
      await reads.delete(url);
      continue;
    }
    const keptAt = (await copyOf(url))?.headers.get(KEPT_AT);
    if (keptAt && keptAt < minuteAgo) await renew(url);
  }
}

/** Fetches what a page reads, and keeps it; fails where there is no connection. */
export async function renew(url: string): Promise<void> {
  const headers = { accept: 'application/json' };
  await replace(url, await fetch(url, { headers, credentials: 'omit', priority: 'low' }));
}
