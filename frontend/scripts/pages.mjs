// What the pages of a built site are made of.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Every page of a language or of the studio, in the order of their addresses.
 *
 * @typedef {object} Page
 * @property {string} route such as `/sessions/[slug]`
 * @property {string} html the file that is served for it
 * @property {string[]} scripts that a cold visit fetches, from the folder of the client
 * @property {string[]} styles likewise
 * @property {string[]} later scripts and styles that it may fetch in time
 *
 * @param {string} site
 * @returns {Promise<{ base: string, build: string, client: string, pages: Page[] }>}
 *   base: where the site begins, empty or such as `/sv`; build: the folder that is served
 */
export async function built(site) {
  const base = site === 'en' ? '' : `/${site}`;
  const output = `.svelte-kit${base}/output`;
  const build = `build${base}`;
  const client = `${output}/client`;
  if (!existsSync(`${client}/.vite/manifest.json`))
    throw new Error('Nothing is built yet: run "npm run build" first.');
  const files = JSON.parse(readFileSync(`${client}/.vite/manifest.json`, 'utf8'));
  const keys = Object.keys(files);
  const entries = keys.filter((key) =>
    /client\/entry\.js$|generated\/client[^/]*\/app\.js$/.test(key),
  );
  const node = (n) =>
    keys.find((key) => new RegExp(`generated/client[^/]*/nodes/${n}\\.js$`).test(key));
  const { manifest } = await import(
    pathToFileURL(resolve(`${output}/server/manifest-full.js`)).href
  );
  const pages = manifest._.routes
    .filter(({ page }) => page)
    .map(({ id, page }) => {
      // SvelteKit fetches the page for errors with every page.
      const own = [...page.layouts, ...page.errors, page.leaf]
        .filter((n) => n !== undefined)
        .map(node);
      const found = { scripts: new Set(), styles: new Set(), later: new Set() };
      for (const key of [...entries, ...own]) collect(files, key, found);
      const html = `${build}${id === '/' ? '/index' : id}.html`;
      return {
        route: id,
        html: existsSync(html) ? html : shellOf(build, id),
        scripts: [...found.scripts],
        styles: [...found.styles],
        later: [...found.later],
      };
    });
  if (entries.length < 2 || pages.length < 3)
    throw new Error('The build has changed its form: no pages are found in it.');
  return { base, build, client, pages };
}

/** The shell of a page that is not made at build: named by the first part of its addresses. */
function shellOf(build, route) {
  return `${build}/_app/shells/${route.split('/')[1]}.html`;
}

function collect(files, key, found, later = false) {
  const chunk = files[key];
  const scripts = later ? found.later : found.scripts;
  if (!chunk || found.scripts.has(chunk.file) || scripts.has(chunk.file)) return;
  scripts.add(chunk.file);
  for (const css of chunk.css ?? []) (later ? found.later : found.styles).add(css);
  for (const next of chunk.imports ?? []) collect(files, next, found, later);
  for (const next of chunk.dynamicImports ?? [])
    if (!/generated\/client/.test(next)) collect(files, next, found, true);
}
