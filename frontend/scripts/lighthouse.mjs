// How fast the pages of a running system come on a phone (Lighthouse, its mobile settings): the
// median of three runs of each page beside the budget. Prints; writes and fails nothing.
import http from 'node:http';
import https from 'node:https';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { addresses } from './addresses.mjs';
import { FLAGS } from './chromium.mjs';

const {
  SITE_URL = 'http://localhost:3000',
  API_URL = 'http://localhost:8080',
  CHROMIUM,
} = process.env;
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility'];
const COLUMNS = [
  { name: 'speed', of: score('performance') },
  { name: 'access.', of: score('accessibility'), least: 100 },
  { name: 'LCP s', of: audit('largest-contentful-paint', 1000), most: 1.8, digits: 2 },
  { name: 'CLS', of: audit('cumulative-layout-shift'), most: 0.02, digits: 3 },
  { name: 'TBT ms', of: audit('total-blocking-time'), most: 150 },
  { name: 'requests', of: (run) => asked(run).length, most: 20 },
  { name: 'JS kB', of: scripts, most: 45, digits: 1 },
  { name: 'all kB', of: everything, most: 160, digits: 1 },
];

function score(category) {
  return ({ categories }) => categories[category].score * 100;
}

function audit(name, unit = 1) {
  return ({ audits }) => audits[name].numericValue / unit;
}

const requests = ({ audits }) => audits['network-requests'].details.items;

/** What the page asked for; its worker's own and the data of addresses are not among it. */
const asked = (run) =>
  requests(run).filter(({ url, fromWorker }) => url.startsWith('http') && !fromWorker);

/** What went over the wire for the page, headers too; what its worker fetches is not among it. */
function everything(run) {
  return requests(run).reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000;
}

/** The scripts as they are sent, without headers: what the budget means. */
async function scripts(run) {
  const urls = requests(run)
    .filter(({ resourceType, transferSize }) => resourceType === 'Script' && transferSize > 0)
    .map(({ url }) => sent(url));
  return (await Promise.all(urls)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

function sent(url) {
  return new Promise((resolve, reject) => {
    const { get } = url.startsWith('https:') ? https : http;
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part) => (bytes += part.length)).on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (page, cells) =>
  console.log(`  ${page.padEnd(30)}${cells.map((cell) => cell.padStart(9)).join('')}`);

/** One visit of a new browser. On a busy machine a recording may fail, so it is tried again. */
async function visit(url, tries = 3) {
  const browser = await launch({
    ...(CHROMIUM && { chromePath: CHROMIUM }),
    chromeFlags: ['--headless=new', ...FLAGS],
  });
  try {
    const settings = { port: browser.port, logLevel: 'silent', onlyCategories: CATEGORIES };
    const { lhr } = await lighthouse(url, settings);
    if (!lhr.runtimeError) return lhr;
    if (tries === 1) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  } finally {
    browser.kill();
  }
  return visit(url, tries - 1);
}

const limit = ({ least, most }) => (least ? `≥ ${least}` : most ? `≤ ${most}` : '');
line(
  '',
  COLUMNS.map(({ name }) => name),
);
line('budget', COLUMNS.map(limit));
for (const { path } of await addresses(API_URL)) {
  const runs = [];
  while (runs.length < RUNS) runs.push(await visit(SITE_URL + path));
  const values = await Promise.all(
    COLUMNS.map(async ({ of }) => median(await Promise.all(runs.map(of)))),
  );
  line(
    path,
    values.map((value, i) => value.toFixed(COLUMNS[i].digits ?? 0)),
  );
  const over = COLUMNS.filter(
    ({ least = -Infinity, most = Infinity }, i) => values[i] < least || values[i] > most,
  );
  if (over.length) console.log(`    over the budget: ${over.map(({ name }) => name).join(', ')}`);
}
