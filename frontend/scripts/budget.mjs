// What a page costs over the wire on a cold visit: its HTML, every script and style it fetches, and
// the letters it asks for at once. What the API answers comes on top (`make bench` measures it). The
// studio is weighed with all of its screens, and no public page may carry a piece of it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages } from './languages.mjs';
import { built } from './pages.mjs';

const LIMITS = { js: 45_000, css: 10_000, total: 160_000 };
// All screens together; a visit loads those it opens.
const STUDIO_LIMITS = { js: 165_000, css: 15_000 };
/** Words that only the studio's own scripts, its sign-in and its dragging have. */
const OF_THE_STUDIO = ['studio-sign-in', 'code_challenge_method', 'svelte-dnd-action'];
let over = false;

for (const language of languages) {
  const { client, pages, inside } = await built(language);
  console.log(language);
  for (const page of pages)
    print(page.route, weigh(client, page), LIMITS, ofTheStudio(client, page.scripts));
  for (const { route, scripts, styles, later } of inside) {
    const all = [...scripts, ...styles, ...later];
    const js = all.filter((file) => file.endsWith('.js'));
    const css = all.filter((file) => file.endsWith('.css'));
    const cost = { js: sum(client, js, gzipped), css: sum(client, css, gzipped) };
    const marks = ofTheStudio(client, js).length;
    print(route, cost, STUDIO_LIMITS, marks < 2 ? ['marks that tell it from others'] : []);
  }
}
if (over) process.exit(1);

function weigh(client, { html, scripts, styles }) {
  const text = readFileSync(html, 'utf8');
  const fonts = [...text.matchAll(/<link[^>]*\bas="font"[^>]*>/g)].map(
    ([link]) => /href="[^"]*?(_app\/[^"]*)"/.exec(link)[1],
  );
  const js = sum(client, scripts, gzipped);
  const css = sum(client, styles, gzipped);
  // Styles that stand in the HTML are named there all the same, switched off.
  const inside = [...text.matchAll(/<link[^>]*\bdisabled\b[^>]*>/g)].join();
  const fetched = styles.filter((file) => !inside.includes(file));
  const total = gzipped(html) + js + sum(client, fetched, gzipped) + sum(client, fonts, plain);
  return { js, css, total };
}

function sum(client, files, weight) {
  return files.reduce((all, file) => all + weight(`${client}/${file}`), 0);
}

function ofTheStudio(client, scripts) {
  const text = scripts.map((file) => readFileSync(`${client}/${file}`, 'utf8')).join();
  return OF_THE_STUDIO.filter((mark) => text.includes(mark));
}

/** @param marks what should not be so about the studio's marks */
function print(route, cost, limits, marks) {
  const parts = Object.entries(cost).map(
    ([what, bytes]) => `${(bytes / 1000).toFixed(1).padStart(5)} kB ${what}`,
  );
  const tooMuch = [
    ...Object.keys(limits).filter((what) => cost[what] > limits[what]),
    ...marks.map((mark) => `the studio (${mark})`),
  ];
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
