// What a public page costs over the wire: every script and style a cold visit to it fetches.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from './languages.mjs';

const LIMITS = { js: 45_000, css: 10_000 };
let over = false;

for (const language of languages) {
  const client = `.svelte-kit/${language === 'en' ? '' : `${language}/`}output/client`;
  const manifest = JSON.parse(readFileSync(`${client}/.vite/manifest.json`, 'utf8'));
  console.log(language);
  weigh(client, manifest);
}
if (over) process.exit(1);

function weigh(client, manifest) {
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
  for (const n of [...nodes.keys()].filter((node) => node >= 2).sort((a, b) => a - b)) {
    const found = { js: new Set(), css: new Set() };
    for (const key of [...entries, nodes.get(0), nodes.get(n)]) collect(manifest, key, found);
    const cost = Object.fromEntries(
      Object.entries(found).map(([kind, files]) => [
        kind,
        [...files].reduce((sum, file) => sum + gzipped(`${client}/${file}`), 0),
      ]),
    );
    const tooMuch = Object.keys(LIMITS).filter((kind) => cost[kind] > LIMITS[kind]);
    over ||= tooMuch.length > 0;
    console.log(
      `  page ${n}: ${(cost.js / 1000).toFixed(1)} kB js, ${(cost.css / 1000).toFixed(1)} kB css${tooMuch.length ? ` — over the limit: ${tooMuch}` : ''}`,
    );
  }
}

function collect(manifest, key, found) {
  const chunk = manifest[key];
  if (!chunk || found.js.has(chunk.file)) return;
  found.js.add(chunk.file);
  for (const css of chunk.css ?? []) found.css.add(css);
  for (const next of chunk.imports ?? []) collect(manifest, next, found);
}

function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
