// What a page costs over the wire on a cold visit: its HTML, every script and style it fetches, and
// the letters it asks for at once. What the API answers comes on top (`make bench` measures it). The
// studio is weighed by the page and with all of its pages, and no public page may carry a piece of it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languages, STUDIO } from './sites.mjs';
import { built } from './pages.mjs';

const LIMITS = { js: 45_000, css: 10_000, total: 160_000 };
// All pages together; a visit loads those it opens, and facilitators none of the administration.
const STUDIO_LIMITS = { js: 210_000, css: 15_000 };
/** Words that only the studio's own scripts, its sign-in and its dragging have. */
const OF_THE_STUDIO = ['studio-sign-in', 'code_challenge_method', 'svelte-dnd-action'];
let over = false;

for (const language of languages) {
  const { client, pages } = await built(language);
  console.log(language);
  for (const page of pages)
    print(page.route, weigh(client, page), LIMITS, ofTheStudio(client, page.scripts));
}
await weighStudio();
if (over) process.exit(1);

async function weighStudio() {
  const { client, pages } = await built(STUDIO);
  const cost = (files) => ({
    js: sum(client, endingIn('.js', files), gzipped),
    css: sum(client, endingIn('.css', files), gzipped),
  });
  console.log(STUDIO);
  for (const { route, scripts, styles } of pages)
    print(route, cost([...scripts, ...styles]), {}, []);
  const all = [...new Set(pages.flatMap((page) => [page.scripts, page.styles, page.later].flat()))];
  const marks = ofTheStudio(client, endingIn('.js', all)).length;
  const unmarked = marks < 2 ? ['marks that tell it from others'] : [];
  print('all pages', cost(all), STUDIO_LIMITS, unmarked);
}

function endingIn(end, files) {
  return files.filter((file) => file.endsWith(end));
}

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
  return { js, css, total, files: scripts.length + fetched.length };
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
  const parts = Object.entries(cost).map(([what, bytes]) =>
    what === 'files' ? `${bytes} files` : `${(bytes / 1000).toFixed(1).padStart(5)} kB ${what}`,
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
