// Asks the running API and an nginx with files of the same bytes in turn, each read many times over:
// `node reads.mjs ORIGIN FOLDER` prints a line for each. Needs wrk, and nginx as
// WEB_SERVER; TURN is how many seconds each is asked at a stretch.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';

const [origin, folder] = process.argv.slice(2);
const { WEB_SERVER = 'nginx', TURN = '2' } = process.env;
const NGINX_PORT = 28099;
const CALL = '2026-10-15';
const GZIP = { 'accept-encoding': 'gzip' };
const READS = [
  ['list of calls', '/sessions'],
  ['a call', `/sessions/${CALL}`],
  ['a call, which the reader has (304)', `/sessions/${CALL}`, 304],
  ["a pack's HTML", `/packs/${CALL}.html`],
  ['themes', '/themes'],
  ['insights of a theme', '/insights?theme=theme-1'],
  ['reach', '/reach'],
  ['countries', '/countries'],
  ['a search again', '/search?q=kindness'],
];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Requests a second, and the milliseconds that one of a hundred takes longer than. */
const ask = (address, headers) => {
  const said = execFileSync(
    'wrk',
    ['-t2', '-c32', `-d${TURN}s`, '--latency', ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]), address],
    { encoding: 'utf8' },
  );
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`${address}:\n${said}`);
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(said);
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)[1]), p99: p99 * { us: 0.001, ms: 1, s: 1000 }[unit] };
};

/** The ETag of what would be sent now. */
const tag = async (address, headers) => (await fetch(address, { headers })).headers.get('etag');

mkdirSync(folder, { recursive: true });
for (const [i, [, path]] of READS.entries()) {
  // fetch unpacks what it gets, so the packed bytes come by curl.
  const bytes = (...options) => execFileSync('curl', ['-fsS', ...options, `${origin}/api/v1${path}`], { maxBuffer: 1 << 28 });
  writeFileSync(`${folder}/${i}`, bytes());
  writeFileSync(`${folder}/${i}.gz`, bytes('-H', 'accept-encoding: gzip'));
}
writeFileSync(
  `${folder}/nginx.conf`,
  `daemon off; ${process.getuid() === 0 ? 'user root;' : ''} pid ${folder}/pid; error_log ${folder}/log; worker_processes auto;
  events {}
  http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
    client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
    uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
    default_type application/json;
    server { listen 127.0.0.1:${NGINX_PORT}; root ${folder}; gzip_static on; }
  }`,
);
const nginx = spawn(WEB_SERVER, ['-p', folder, '-c', `${folder}/nginx.conf`], { stdio: 'ignore' });
await after(500);
try {
  console.log(`  ${'load before: ' + loadavg()[0].toFixed(1)}`.padEnd(48), 'API/s'.padStart(8), 'nginx/s'.padStart(9), 'ratio'.padStart(6), 'p99 ms'.padStart(7));
  for (const coding of [{}, GZIP]) {
    for (const [i, [name, path, status]] of READS.entries()) {
      const ours = `${origin}/api/v1${path}`;
      const theirs = `http://127.0.0.1:${NGINX_PORT}/${i}`;
      const headers = async (address) => ({ ...coding, ...(status === 304 && { 'if-none-match': await tag(address, coding) }) });
      const [ourHeaders, theirHeaders] = [await headers(ours), await headers(theirs)];
      ask(ours, ourHeaders); // Warm.
      const turns = Array.from({ length: 3 }, () => ({ ours: ask(ours, ourHeaders), theirs: ask(theirs, theirHeaders) }));
      const us = median(turns.map((turn) => turn.ours.perSecond));
      const them = median(turns.map((turn) => turn.theirs.perSecond));
      console.log(
        `  ${name + (coding === GZIP ? ', gzip' : '')}`.padEnd(48),
        us.toFixed(0).padStart(8),
        them.toFixed(0).padStart(9),
        (us / them).toFixed(2).padStart(6),
        median(turns.map((turn) => turn.ours.p99)).toFixed(1).padStart(7),
      );
    }
  }
} finally {
  nginx.kill();
}
