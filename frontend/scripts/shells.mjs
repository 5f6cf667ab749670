// Pages that are not made at build are served as a shell that SvelteKit's scripts fill. One shell for
// all of them knows nothing of their scripts and styles, which then come one after the other; so each
// gets a shell of its own that names them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { built } from './pages.mjs';

/** @param {string} language */
export async function writeShells(language) {
  const { base, build, pages } = await built(language);
  const shell = readFileSync(`${build}/200.html`, 'utf8');
  for (const { html, scripts, styles } of pages) {
    if (existsSync(html)) continue;
    const links = [
      ...styles.map((file) => ({ file, kind: 'rel="preload" as="style"' })),
      ...scripts.map((file) => ({ file, kind: 'rel="modulepreload"' })),
    ]
      .filter(({ file }) => !shell.includes(file))
      .map(({ file, kind }) => `<link href="${base}/${file}" ${kind}>`);
    mkdirSync(dirname(html), { recursive: true });
    writeFileSync(html, shell.replace('</head>', `${links.join('')}</head>`));
  }
}
