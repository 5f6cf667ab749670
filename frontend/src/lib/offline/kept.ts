/*
 * What stays on a visitor's device, so that what they read is there without a connection. The
 * worker keeps it; pages count it, list it and let it go.
 */

/** Answers of the API, shared by all languages. */
export const READS = 'kept-reads';
/** Begins the name of the cache with a version of the site itself. */
export const SITE = 'kept-site';
/** When an answer came, ISO 8601; a header of kept answers alone. */
export const KEPT_AT = 'x-kept-at';

/** What the worker says to a page: how old a copy is that it gave out, or that it has none. */
export interface Word {
  keptAt?: string;
}

export interface KeptPack {
  slug: string;
  title: string;
}

/** How many answers are kept. */
export async function count(): Promise<number> {
  return (await addresses()).length;
}

/** The packs that can be read without a connection, last read first. */
export async function packs(): Promise<KeptPack[]> {
  const found = await Promise.all(
    (await addresses())
      .filter((address) => /\/packs\/[^/?.]+$/.test(address))
      .map(async (address) => (await caches.match(address, { cacheName: READS }))?.json()),
  );
  return (found as (KeptPack | undefined)[]).filter((pack) => pack !== undefined).reverse();
}

/** Removes everything, and the worker itself; both come again with the next visit. */
export async function forget(): Promise<void> {
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  for (const name of await caches.keys()) {
    if (name === READS || name.startsWith(SITE)) await caches.delete(name);
  }
}

async function addresses(): Promise<string[]> {
  if (!('caches' in globalThis) || !(await caches.has(READS))) return [];
  return (await (await caches.open(READS)).keys()).map(({ url }) => url);
}
