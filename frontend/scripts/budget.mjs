// What a page costs over the wire: every script and style a cold visit to it fetches. The studio is
// weighed with all of its screens, and no public page may carry a piece of it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from './languages.mjs';

const LIMITS = { public: { js: 45_000, css: 10_000 }, studio: { js: 150_000, css: 15_000 } };
/** Words that only the studio's own scripts, its sign-in and its dragging have. */
const OF_THE_STUDIO = ['studio-sign-in', 'code_challenge_method', 'svelte-dnd-action'];
let over = false;

for (const language of languages) {
  const out = `.svelte-kit/${language === 'en' ? '' : `${language}/`}`;
  const manifest = JSON.parse(readFileSync(`${out}output/client/.vite/manifest.json`, 'utf8'));
  console.log(language);
  weigh(out, manifest);
}
if (over) process.exit(1);

function weigh(out, manifest) {
  const client = `${out}output/client`;
  const keys = Object.keys(manifest);
  const entries = keys.filter((key) =>
    /client\/entry\.js$|generated\/client[^/]*\/app\.js$/.test(key),
  );
  const nodes = new Map(
    keys
      .map((key) => [/generated\/client[^/]*\/nodes\/(\d+)\.js$/.exec(key)?.[1], key])
      .filter(([n]) => n !== undefined)
      .map(([n, key]) => [Number(n), key]),
  );
  if (entries.length < 2 || nodes.size < 3) {
    throw new Error('Nothing to weigh: run "npm run build" first.');
  }
  let studios = 0;
  for (const n of [...nodes.keys()].filter((node) => node >= 2).sort((a, b) => a - b)) {
    const route = routeOf(`${out}generated/client-optimized/nodes/${n}.js`);
    const studio = route.startsWith('/studio');
    const found = { js: new Set(), css: new Set() };
    for (const key of [...entries, nodes.get(0)]) collect(manifest, key, found, false);
    collect(manifest, nodes.get(n), found, studio);
    const cost = Object.fromEntries(
      Object.entries(found).map(([kind, files]) => [
        kind,
        [...files].reduce((sum, file) => sum + gzipped(`${client}/${file}`), 0),
      ]),
    );
    const limits = studio ? LIMITS.studio : LIMITS.public;
    const wrong = Object.keys(limits)
      .filter((kind) => cost[kind] > limits[kind])
      .map((kind) => `over the limit: ${kind}`);
    const scripts = [...found.js].map((file) => readFileSync(`${client}/${file}`, 'utf8')).join();
    const pieces = OF_THE_STUDIO.filter((mark) => scripts.includes(mark));
    if (studio) studios++;
    if (studio && pieces.length < 2) wrong.push('the marks of the studio are not in it');
    if (!studio && pieces.length > 0) wrong.push(`carries a piece of the studio: ${pieces}`);
    over ||= wrong.length > 0;
    console.log(
      `  ${route}: ${(cost.js / 1000).toFixed(1)} kB js, ${(cost.css / 1000).toFixed(1)} kB css${wrong.map((w) => ` — ${w}`).join('')}`,
    );
  }
  if (studios === 0) throw new Error('There is no studio to weigh.');
}

/** The route whose page a node shows. */
function routeOf(node) {
  return /src\/routes(.*?)\/\+page/.exec(readFileSync(node, 'utf8'))?.[1] || '/';
}

/** Collects what a chunk needs; with `all`, also what it fetches when somebody opens a screen. */
function collect(manifest, key, found, all) {
  const chunk = manifest[key];
  if (!chunk || found.js.has(chunk.file)) return;
  found.js.add(chunk.file);
  for (const css of chunk.css ?? []) found.css.add(css);
  for (const next of chunk.imports ?? []) collect(manifest, next, found, all);
  if (all) for (const next of chunk.dynamicImports ?? []) collect(manifest, next, found, all);
}

function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
