// What a public page costs over the wire on a cold visit: its HTML, every script and style it fetches,
// and the letters it asks for at once. What the API answers comes on top (`make bench` measures it).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from './languages.mjs';
import { built } from './pages.mjs';

const LIMITS = { js: 45_000, css: 10_000, total: 160_000 };
let over = false;

for (const language of languages) {
  const { client, pages } = await built(language);
  console.log(language);
  for (const page of pages) print(page.route, weigh(client, page));
}
if (over) process.exit(1);

function weigh(client, { html, scripts, styles }) {
  const sum = (files, weight) => files.reduce((all, file) => all + weight(`${client}/${file}`), 0);
  const text = readFileSync(html, 'utf8');
  const fonts = [...text.matchAll(/<link[^>]*\bas="font"[^>]*>/g)].map(
    ([link]) => /href="[^"]*?(_app\/[^"]*)"/.exec(link)[1],
  );
  const js = sum(scripts, gzipped);
  const css = sum(styles, gzipped);
  // Styles that stand in the HTML are named there all the same, switched off.
  const inside = [...text.matchAll(/<link[^>]*\bdisabled\b[^>]*>/g)].join();
  const fetched = styles.filter((file) => !inside.includes(file));
  const total = gzipped(html) + js + sum(fetched, gzipped) + sum(fonts, plain);
  return { js, css, total };
}

function print(route, cost) {
  const parts = Object.entries(cost).map(
    ([what, bytes]) => `${(bytes / 1000).toFixed(1).padStart(5)} kB ${what}`,
  );
  const tooMuch = Object.keys(LIMITS).filter((what) => cost[what] > LIMITS[what]);
  over ||= tooMuch.length > 0;
  console.log(
    `  ${route.padEnd(28)} ${parts.join('  ')}${tooMuch.length ? `: over the limit: ${tooMuch}` : ''}`,
  );
}

function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** Fonts are compressed as they are (WOFF2). */
function plain(file) {
  return readFileSync(file).length;
}
