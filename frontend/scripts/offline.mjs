// Says to the worker what the public pages of a built language are made of, so that it can keep them:
// their scripts and styles, the letters that every page has, and the drawings.
import { readdirSync, writeFileSync } from 'node:fs';
import { built } from './pages.mjs';

/** @param {string} language */
export async function writeOfflineList(language) {
  const { base, build, client, pages } = await built(language);
  const fonts = readdirSync(`${client}/_app/immutable/assets`)
    .filter((name) => name.endsWith('.woff2') && !name.includes('-latin-ext-'))
    .map((name) => `_app/immutable/assets/${name}`);
  const files = new Set(
    pages.flatMap(({ scripts, styles, later }) => [...scripts, ...styles, ...later]),
  );
  const own = [...files, ...fonts, 'patches.svg', 'favicon.svg'].map((file) => `${base}/${file}`);
  // Where the API is, is said once for all languages; the worker of the English pages looks after
  // the studio too, whose other files are kept once somebody opens it.
  const shared = language === 'en' ? ['/config.json', '/studio/200.html'] : ['/config.json'];
  const list = [...shared, ...own];
  writeFileSync(`${build}/_app/offline.json`, `${JSON.stringify(list)}\n`);
}
