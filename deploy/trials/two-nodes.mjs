// Two APIs on one database, asked in turn through nginx: what one counts, locks or does holds for the
// other at once, and what it takes back is gone there within a second.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { after, Api, arrivedFor, counted, freePort, inParallel, joining, Node, theme, until } from './node.mjs';

const { TRIALS_DIR } = process.env;
const NGINX = process.env.WEB_SERVER ?? '/usr/sbin/nginx';
const LIMIT = 40;

/** nginx before the nodes, each asked in turn. */
const balance = async (nodes) => {
  const port = freePort();
  const folder = `${TRIALS_DIR}/balancer`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/nginx.conf`,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
    events {}
    http {
      access_log off; client_max_body_size 60m;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      upstream nodes { ${nodes.map(({ port }) => `server 127.0.0.1:${port};`).join(' ')} }
      server {
        listen 127.0.0.1:${port};
        location / { proxy_pass http://nodes; proxy_http_version 1.1; proxy_set_header Host $http_host; }
      }
    }`,
  );
  const server = spawn(NGINX, ['-p', folder, '-c', `${folder}/nginx.conf`], { stdio: 'ignore' });
  const api = new Api(`http://localhost:${port}`);
  await until(() => api.ask('GET', '/sessions').then(() => true, () => false), 10_000);
  return { api, server };
};

export const name = 'two nodes';

export const run = async ({ full }) => {
  if (!existsSync(NGINX)) return { notTried: 'nginx is not installed' };
  const rounds = full ? 10 : 1;
  const settings = { KINDNESS_JOINING_FORMS_PER_HOUR: LIMIT };
  const one = new Node('two-nodes-one', { settings });
  let [other, balancer] = [];
  const wrong = [];
  const check = (what, holds) => holds || wrong.push(what);
  try {
    await one.start();
    await one.fill();
    other = new Node('two-nodes-other', {
      settings: { ...settings, QUARKUS_DATASOURCE_JDBC_URL: one.database.url },
    });
    await other.start();
    balancer = await balance([one, other]);
    const { api } = balancer;

    // How often somebody may ask; and each mail goes out once, whoever sends it.
    const { version } = (await api.read('/join-form')).body.wording;
    const addresses = Array.from({ length: LIMIT + 20 }, () => `two-${randomUUID()}@example.org`);
    const joins = await inParallel(8, addresses, async (email) => {
      const { status } = await api.ask('POST', '/join-requests', joining(email, version));
      return { email, status };
    });
    const joined = joins.filter(({ status }) => status === 202).map(({ email }) => email);
    // One more comes free every minute and a half.
    check(`forms: ${counted(joins.map(({ status }) => status))}`, joined.length >= LIMIT && joined.length <= LIMIT + 2);
    await until(async () => (await inParallel(8, joined, arrivedFor)).every((ids) => ids.length), 30_000);
    await after(1_000); // A second one would have come.
    const mails = (await inParallel(8, joined, arrivedFor)).map((ids) => ids.length);
    check(`mails: ${counted(mails)}`, mails.every((count) => count === 1));

    for (let round = 0; round < rounds; round++) {
      // First answers.
      const key = randomUUID();
      const asked = await inParallel(40, Array(40).fill(), () =>
        api.ask('POST', '/themes', theme(`Two nodes, one key ${round}`), { 'idempotency-key': key }),
      );
      const made = new Set(asked.filter(({ status }) => status === 201).map(({ body }) => JSON.stringify(body)));
      check(
        `one key: ${counted(asked.map(({ status }) => status))}`,
        made.size === 1 && asked.every(({ status }) => [201, 409, 503].includes(status)),
      );

      // Versions.
      const from = (await api.read('/drafts/2026-10-15')).body.version;
      const patched = await inParallel(100, Array.from({ length: 100 }, (_, i) => i), (i) =>
        api.ask('PATCH', '/drafts/2026-10-15', { subtitle: `By ${round} ${i}` }, {
          'content-type': 'application/merge-patch+json',
          'if-match': `"${from}"`,
        }),
      );
      const statuses = counted(patched.map(({ status }) => status).toSorted());
      const times = (status) => patched.filter((answer) => answer.status === status).length;
      check(`patches: ${statuses}`, times(200) === 1 && times(412) + times(503) === 99);

      // One file, brought by many.
      const brought = await inParallel(10, Array(10).fill(), () => {
        const form = new FormData();
        form.append('files', new Blob([`00:01:00\tA cook:\tSoup of day ${round}\r\n`]), 'chat.txt');
        form.append('date', '2027-01-21');
        return api.ask('POST', '/intakes', form);
      });
      check(
        `one file: ${counted(brought.map(({ status }) => status))}`,
        brought.filter(({ status }) => status === 201).length === 1 && brought.every(({ status }) => status < 202),
      );

      // What one did, the other says at once.
      const seen = await inParallel(1, Array.from({ length: 50 }, (_, i) => i), async (i) => {
        const [writer, reader] = i % 2 ? [one, other] : [other, one];
        const { body } = await writer.ask('POST', '/themes', theme(`Seen at once ${round} ${i}`));
        return (await reader.read(`/themes/${body.slug}/wordings`)).status === 200;
      });
      check(`unseen: ${seen.filter((yes) => !yes).length} of ${seen.length}`, seen.every(Boolean));
    }

    // Words that are taken back at one are gone at the other, though it just found and kept them:
    // within a second, from when nothing that it keeps is older.
    const { items } = (await one.read('/quotes?limit=100')).body;
    // The longest ones: a short text may stand elsewhere by itself.
    const quotes = items.toSorted((a, b) => b.text.length - a.text.length);
    for (const quote of quotes.slice(0, full ? 5 : 1)) {
      const search = `/search?q=${encodeURIComponent(quote.text.split(' ').slice(0, 6).join(' '))}`;
      const finds = async () => JSON.stringify((await other.ask('GET', search)).body).includes(quote.id);
      check('the words were not found before', await finds());
      await one.ask('POST', `/quotes/${quote.id}/withdrawal`);
      check('words taken back are still found', await until(async () => !(await finds()), 1_000));
      const pack = (await other.ask('GET', `/packs/${quote.session}.json`)).body;
      check(
        'words taken back stand in the pack',
        typeof pack === 'object' && !JSON.stringify(pack).includes(quote.text),
      );
    }
  } finally {
    balancer?.server.kill();
    await other?.kill();
    await one.end();
  }
  return {
    figure: `${rounds} rounds: ${wrong.length ? wrong.join('; ') : 'nothing counted, done or shown twice or late'}`,
    holds: wrong.length === 0,
  };
};
