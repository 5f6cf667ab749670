// Serves the built site on loopback: `node site.mjs frontend/build`. Every file is known from the
// start, so a path can only name one of them; anything else that looks like a page gets the shell.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inlineOf, policy } from '../csp.mjs';
import { isBrowser } from '../readers.mjs';

const { SITE_PORT = '3000', API_URL = 'http://localhost:8080', REALM_URL = 'http://localhost:8180/realms/kindness' } =
  process.env;
const { SITE_URL = `http://localhost:${SITE_PORT}` } = process.env;
const root = process.argv[2];
/** What stands for the site's address in the pages made at build (svelte.config.js). */
const NOWHERE = 'https://site.invalid';
const CALL = /^(?:\/[a-z]{2})?\/sessions\/(\d{4}-\d\d-\d\d(?:-\d+)?)$/;
const SECURITY = '/.well-known/security.txt';
const origins = [new URL(API_URL).origin, new URL(REALM_URL).origin];
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
};

const entry = (path, body) => {
  const extension = extname(path);
  const page = extension === '.html';
  const small = /^\.(html|js|css|json|webmanifest|svg|txt|xml)$/.test(extension) && body.length > 1000;
  return {
    body,
    zipped: small ? gzipSync(body, { level: 9 }) : undefined,
    headers: {
      ...always,
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': path.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
      ...(page && {
        'content-security-policy': policy(inlineOf(body.toString()), origins),
        link: `<${origins[0]}>; rel=preconnect; crossorigin`,
      }),
      ...(path.endsWith('/service-worker.js') && { 'content-security-policy': policy(inlineOf(''), origins) }),
    },
  };
};

const files = new Map();
for (const name of readdirSync(root, { recursive: true })) {
  const file = join(root, name);
  if (!statSync(file).isFile()) continue;
  const path = `/${name}`;
  const body = readFileSync(file);
  const found = entry(path, path.endsWith('.html') ? Buffer.from(body.toString().replaceAll(NOWHERE, SITE_URL)) : body);
  files.set(path, found);
  if (path.endsWith('.html')) files.set(path.replace(/(\/index)?\.html$/, '') || '/', found);
}
// Where the API and sign-in are: known when the site is served, not when it is built.
files.set('/config.json', entry('/config.json', Buffer.from(JSON.stringify({ apiUrl: API_URL, realmUrl: REALM_URL }))));

/** What stands for a page that is not made at build, in the language of its folder. */
const shell = (path) => {
  const [, language, rest] = /^(\/[a-z]{2}(?=\/))?\/([^/]*)/.exec(path);
  const base = files.has(`${language}/200.html`) ? language : '';
  return files.get(`${base}/_app/shells/${rest}.html`) ?? files.get(`${base}/200.html`);
};

const find = (path) =>
  files.get(path) ??
  files.get(path.replace(/\/$/, '')) ??
  (path.includes('/_app/') || extname(path) ? undefined : shell(path));

const pathOf = (url) => {
  try {
    return decodeURIComponent(url.split('?')[0]);
  } catch {
    return '/malformed.path';
  }
};

/** What the API answers, passed on as it is; undefined where there is nothing, or no API. */
const passedOn = async (path) => {
  const answer = await fetch(`${API_URL}${path}`, { signal: AbortSignal.timeout(2000) }).catch(() => {});
  if (!answer?.ok) return undefined;
  return {
    body: Buffer.from(await answer.arrayBuffer()),
    headers: {
      ...always,
      'content-type': answer.headers.get('content-type'),
      'content-security-policy': answer.headers.get('content-security-policy'),
      'cache-control': 'no-cache',
    },
  };
};

/** What a call's page will ask for, said before its scripts are there. */
const askedBy = (call) =>
  [`sessions/${call}`, `packs/${call}`, `packs/${call}/editions`]
    .map((path) => `<${API_URL}/api/v1/${path}>; rel=preload; as=fetch; crossorigin`)
    .join(', ');

createServer(async (request, response) => {
  const answer = (status, headers, body) => response.writeHead(status, headers).end(body);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answer(405, { ...always, allow: 'GET, HEAD' });
  const path = pathOf(request.url);
  const [, call] = CALL.exec(path) ?? [];
  // Who runs no scripts gets a call's pack; and whom to tell of a weakness is the API's to say.
  const ofApi =
    call && !isBrowser(request.headers['user-agent']) ? `/api/v1/packs/${call}.html` : path === SECURITY && path;
  const passed = ofApi ? await passedOn(ofApi) : undefined;
  const page = find(path);
  const found = passed ?? (call ? { ...page, headers: { ...page.headers, link: askedBy(call) } } : page);
  if (!found) return answer(404, { ...always, 'content-type': 'text/plain' }, 'Not found\n');
  const vary = call ? 'accept-encoding, user-agent' : 'accept-encoding';
  if (found.headers.etag && request.headers['if-none-match'] === found.headers.etag)
    return answer(304, { ...found.headers, vary });
  const zip = found.zipped && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zip ? found.zipped : found.body;
  const headers = { ...found.headers, vary, 'content-length': body.length };
  answer(200, zip ? { ...headers, 'content-encoding': 'gzip' } : headers, request.method === 'HEAD' ? undefined : body);
}).listen(Number(SITE_PORT), '127.0.0.1');
