// What a public page costs over the wire: every script and style a cold visit to it fetches.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMITS = { js: 45_000, css: 10_000 };
const client = '.svelte-kit/output/client';
const manifest = JSON.parse(readFileSync(`${client}/.vite/manifest.json`, 'utf8'));
const shells = readdirSync('build').filter((file) => file.endsWith('.html'));

const gzipped = (file) => gzipSync(readFileSync(`${client}/${file}`), { level: 9 }).length;

function collect(key, found) {
  const chunk = manifest[key];
  if (!chunk || found.js.has(chunk.file)) return found;
  found.js.add(chunk.file);
  for (const css of chunk.css ?? []) found.css.add(css);
  for (const next of chunk.imports ?? []) collect(next, found);
  return found;
}

const keys = Object.keys(manifest);
const entries = keys.filter((key) =>
  /client\/entry\.js$|generated\/client[^/]*\/app\.js$/.test(key),
);
const nodeKey = (n) =>
  keys.find((key) => new RegExp(`generated/client[^/]*/nodes/${n}\\.js$`).test(key));
const nodes = keys
  .filter((key) => /nodes\/\d+\.js$/.test(key))
  .map((key) => Number(/(\d+)\.js$/.exec(key)[1]));
if (entries.length < 2 || nodes.length < 3 || shells.length === 0) {
  throw new Error('Nothing to weigh: run "npm run build" first.');
}

let over = false;
for (const n of nodes.filter((node) => node >= 2).sort((a, b) => a - b)) {
  const found = { js: new Set(), css: new Set() };
  for (const key of [...entries, nodeKey(0), nodeKey(n)]) collect(key, found);
  const cost = Object.fromEntries(
    Object.entries(found).map(([kind, files]) => [
      kind,
      [...files].reduce((sum, file) => sum + gzipped(file), 0),
    ]),
  );
  const tooMuch = Object.keys(LIMITS).filter((kind) => cost[kind] > LIMITS[kind]);
  over ||= tooMuch.length > 0;
  const name = manifest[nodeKey(n)].css?.[0] ?? '';
  console.log(
    `route ${n}: ${(cost.js / 1000).toFixed(1)} kB js, ${(cost.css / 1000).toFixed(1)} kB css${tooMuch.length ? ` — over the limit: ${tooMuch}` : ''} ${name}`,
  );
}
if (over) process.exit(1);
