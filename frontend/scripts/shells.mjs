// Pages that are not made at build are served as a shell that SvelteKit's scripts fill. One shell for
// all of them knows nothing of their scripts and styles, which then come one after the other; so each
// gets a shell of its own that names its scripts and wears its styles, also those of parts that come
// in time: together they are smaller than what asking for each would cost.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { built } from './pages.mjs';

/** @param {string} language */
export async function writeShells(language) {
  const { base, build, client, pages } = await built(language);
  const shell = readFileSync(`${build}/200.html`, 'utf8');
  for (const { route, html, scripts, styles, later } of pages) {
    if (existsSync(html)) continue;
    const missing = (file) => !shell.includes(file);
    const worn = [...styles, ...later.filter((file) => file.endsWith('.css'))].filter(missing);
    const named = scripts.filter(missing);
    const head = [
      `<style>${worn.map((file) => rules(`${client}/${file}`)).join('\n')}</style>`,
      // Named as SvelteKit names what stands in a page: nobody asks for it again.
      ...worn.map(
        (file) => `<link href="${base}/${file}" rel="stylesheet" disabled media="(max-width: 0)">`,
      ),
      ...named.map((file) => `<link href="${base}/${file}" rel="modulepreload">`),
    ];
    mkdirSync(dirname(html), { recursive: true });
    const page = shell.replace('</head>', () => `${head.join('')}</head>`);
    writeFileSync(html, route === '/sessions/[slug]' ? withReadyHead(page, language) : page);
  }
}

/**
 * At the end of the header, and drawn below it, the web server writes what a call's page begins with
 * (SSI).
 */
function withReadyHead(page, language) {
  const begin = `<!--# include virtual="/ready/$call?language=${language}" -->`;
  return page.replace('</header>', () => `${begin}</header>`);
}

function rules(file) {
  const css = readFileSync(file, 'utf8');
  if (css.includes('url(')) throw new Error(`${file} names files by where it lies itself.`);
  return css;
}
