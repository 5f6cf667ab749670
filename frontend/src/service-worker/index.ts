/*
 * Lets visitors read again without a connection what they have read with one. The network comes
 * first, always; a copy is shown only where nothing answers, and the page says that it is one.
 */
import { base, files, prerendered, version } from '$service-worker';
import { KEPT_AT, SITE, type Word } from '$lib/offline/kept';
import { copyOf, lookAfter, renew, replace, worthKeeping } from './reads';

const worker = self as unknown as ServiceWorkerGlobalScope;
const ours = `${SITE}${base}/`;
const site = ours + version;
/** Any page can be made from it; the studio is a site of its own. */
const shell = `${base}/200.html`;
const studio = '/studio';
const immutable = /\/_app\/immutable\//;
const fixed = new Set([...files, ...prerendered, '/config.json']);

worker.addEventListener('install', (event) => event.waitUntil(keepSite()));
worker.addEventListener('activate', (event) => event.waitUntil(begin()));

/** All public pages of this version (scripts/offline.mjs), so that they fit together. */
async function keepSite(): Promise<void> {
  const list = (await (await fetch(`${base}/_app/offline.json`)).json()) as string[];
  await (await caches.open(site)).addAll([shell, ...list]);
}

async function begin(): Promise<void> {
  await worker.registration.navigationPreload?.enable();
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && name !== site) await caches.delete(name);
  }
  await worker.clients.claim();
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.mode === 'navigate') {
    if (!pathname.includes('/api/')) event.respondWith(page(event));
  } else if (worthKeeping(request)) {
    event.respondWith(read(event));
  } else if (origin === location.origin && request.method === 'GET') {
    if (immutable.test(pathname)) event.respondWith(asset(request));
    else if (fixed.has(pathname)) event.respondWith(file(request));
  }
});

async function page(event: FetchEvent): Promise<Response> {
  try {
    const early = (await event.preloadResponse) as Response | undefined;
    const answer = early ?? (await fetch(event.request));
    event.waitUntil(afterThePage().then(lookAfter).catch(nothing));
    return answer;
  } catch (unreachable) {
    const { pathname } = new URL(event.request.url);
    const own = `${pathname}/`.startsWith(`${studio}/`) ? `${studio}/200.html` : shell;
    return otherwise(await caches.match(own, { cacheName: site }), unreachable);
  }
}

async function read(event: FetchEvent): Promise<Response> {
  const { request } = event;
  try {
    const answer = await fetch(request);
    event.waitUntil(replace(request.url, answer.clone()));
    return answer;
  } catch (unreachable) {
    if (request.signal.aborted) throw unreachable;
    const copy = await copyOf(request.url);
    event.waitUntil(tell(event.clientId, { keptAt: copy?.headers.get(KEPT_AT) ?? undefined }));
    return otherwise(copy, unreachable);
  }
}

/** A file whose name changes with its content. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: site })) ?? keep(request, await fetch(request));
}

/** A file of the site that a new version may change, such as where the API is. */
async function file(request: Request): Promise<Response> {
  try {
    return await keep(request, await fetch(request));
  } catch (unreachable) {
    return otherwise(await caches.match(request, { cacheName: site }), unreachable);
  }
}

async function keep(request: Request, answer: Response): Promise<Response> {
  if (answer.ok) await (await caches.open(site)).put(request, answer.clone());
  return answer;
}

function otherwise(copy: Response | undefined, unreachable: unknown): Response {
  if (copy) return copy;
  throw unreachable;
}

async function tell(page: string, word: Word): Promise<void> {
  (await worker.clients.get(page))?.postMessage(word);
}

/** A page that was there before the worker says what it fetched; any page, that it is back online. */
worker.addEventListener('message', (event) => {
  const fetched = event.data as string[] | null;
  event.waitUntil((fetched ? learn(fetched) : lookAfter()).catch(nothing));
});

async function learn(fetched: string[]): Promise<void> {
  for (const url of new Set(fetched)) {
    const request = new Request(url);
    const { origin, pathname } = new URL(url);
    if (worthKeeping(request)) {
      if (!(await copyOf(url))) await renew(url);
    } else if (origin === location.origin) {
      if (immutable.test(pathname)) await asset(request);
      else if (fixed.has(pathname)) await file(request);
    }
  }
}

function afterThePage(): Promise<void> {
  return new Promise((go) => setTimeout(go, 3000));
}

function nothing(): void {
  // No connection: the copies stay as they are.
}
