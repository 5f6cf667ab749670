// The Content-Security-Policy of a built page: its own inline scripts and styles by their hashes,
// nothing else inline. Also a program: `node csp.mjs frontend/build` prints an nginx map of them.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const hashes = (html, tag) =>
  [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
    .map(([, text]) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join('');

/** The directives that depend on the page. */
export const inlineOf = (html) =>
  `script-src 'self'${hashes(html, 'script')}; ` +
  `style-src 'self'${hashes(html, 'style')}`;

/** The directives that depend on where the API and Keycloak are. */
export const policy = (inline, origins) =>
  `default-src 'self'; ${inline}; connect-src 'self' ${origins.join(' ')}; ` +
  `img-src 'self' data: ${origins[0]}; object-src 'none'; base-uri 'self'; ` +
  `form-action 'self'; frame-ancestors 'none'`;

if (process.argv[1] === import.meta.filename) {
  const root = process.argv[2];
  const pages = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.html'));
  const lines = pages.map((page) => `  "/${page}" "${inlineOf(readFileSync(join(root, page), 'utf8'))}";`);
  console.log(`map $uri $inline {\n  default "script-src 'self'; style-src 'self'";\n${lines.join('\n')}\n}`);
}
