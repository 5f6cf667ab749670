// What a page may run and wear beside files of the site: its own inline scripts and styles, by their
// hashes. `node csp.mjs frontend/build` prints them as an nginx map, $inline; the rest of the policy
// stands in deploy/nginx.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const hashes = (html, tag) =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
    .map(([, text]) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join('');

const inlineOf = (html) =>
  `script-src 'self'${hashes(html, 'script')}; style-src 'self'${hashes(html, 'style')}`;

const root = process.argv[2];
const pages = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.html'));
const lines = pages.map(
  (page) => `  "/${page}" "${inlineOf(readFileSync(join(root, page), 'utf8'))}";`,
);
console.log(`map $uri $inline {\n  default "${inlineOf('')}";\n${lines.join('\n')}\n}`);
