// Serves the built site on loopback: `node site.mjs frontend/build`. Every file is known from the
// start, so a path can only name one of them; anything else that looks like a page gets the shell.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inlineOf, policy } from '../csp.mjs';

const { SITE_PORT = '3000', API_URL = 'http://localhost:8080', REALM_URL = 'http://localhost:8180/realms/kindness' } =
  process.env;
const root = process.argv[2];
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
    zipped: small ? gzipSync(body) : undefined,
    headers: {
      ...always,
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': path.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
      ...(page && { 'content-security-policy': policy(inlineOf(body.toString()), origins) }),
    },
  };
};

const files = new Map();
for (const name of readdirSync(root, { recursive: true })) {
  const file = join(root, name);
  if (!statSync(file).isFile()) continue;
  const path = `/${name}`;
  const found = entry(path, readFileSync(file));
  files.set(path, found);
  if (path.endsWith('.html')) files.set(path.replace(/(\/index)?\.html$/, '') || '/', found);
}
// Where the API and sign-in are: known when the site is served, not when it is built.
files.set('/config.json', entry('/config.json', Buffer.from(JSON.stringify({ apiUrl: API_URL, realmUrl: REALM_URL }))));

/** What stands for a page that is not made at build, in the language of its folder. */
const shell = (path) => files.get(`/${path.split('/')[1]}/200.html`) ?? files.get('/200.html');

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

createServer((request, response) => {
  const answer = (status, headers, body) => response.writeHead(status, headers).end(body);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answer(405, { ...always, allow: 'GET, HEAD' });
  const found = find(pathOf(request.url));
  if (!found) return answer(404, { ...always, 'content-type': 'text/plain' }, 'Not found\n');
  if (request.headers['if-none-match'] === found.headers.etag) return answer(304, found.headers);
  const zip = found.zipped && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zip ? found.zipped : found.body;
  const headers = { ...found.headers, vary: 'accept-encoding', 'content-length': body.length };
  answer(200, zip ? { ...headers, 'content-encoding': 'gzip' } : headers, request.method === 'HEAD' ? undefined : body);
}).listen(Number(SITE_PORT), '127.0.0.1');
