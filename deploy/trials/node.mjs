// One API process of a trial: over data of its own, killed and started again at will.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { signIn } from '../local/sign-in.mjs';

const { JAVA_HOME, MAIL_PORT, REALM_URL, SITE_URL, TRIALS_DIR, TRIALS_PORT = '17400' } = process.env;
const JAR = 'backend/target/quarkus-app/quarkus-run.jar';
const FRESH = 4 * 60_000;

let nextPort = Number(TRIALS_PORT);
let signedIn = { at: 0 };
const facilitator = async () => {
  if (Date.now() - signedIn.at > FRESH)
    signedIn = { at: Date.now(), token: await signIn('facilitator@example.org', 'warm-tea-listens') };
  return signedIn.token;
};

export { after };

/** As {@link Array.map}, with so many at once. */
export const inParallel = async (width, things, work) => {
  const queue = things.entries();
  const results = [];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [i, thing] of queue) results[i] = await work(thing, i);
    }),
  );
  return results;
};

export class Node {
  #process;

  constructor(name) {
    this.data = `${TRIALS_DIR}/${name}`;
    this.port = nextPort;
    nextPort += 2;
    this.url = `http://localhost:${this.port}/api/v1`;
    mkdirSync(this.data, { recursive: true });
    this.log = createWriteStream(`${this.data}/api.log`, { flags: 'a' });
  }

  /** Starts it and waits until it answers; says after how many milliseconds. */
  async start() {
    const from = performance.now();
    this.#process = spawn(`${JAVA_HOME}/bin/java`, ['-XX:+ExitOnOutOfMemoryError', '-jar', JAR], {
      env: {
        ...process.env,
        DATA_DIR: this.data,
        KINDNESS_DEVELOPMENT: 'true',
        QUARKUS_HTTP_PORT: this.port,
        QUARKUS_MANAGEMENT_PORT: this.port + 1,
        QUARKUS_OIDC_AUTH_SERVER_URL: REALM_URL,
        KINDNESS_SITE_URL: SITE_URL,
        QUARKUS_MAILER_HOST: '127.0.0.1',
        QUARKUS_MAILER_PORT: MAIL_PORT,
        KINDNESS_JOBS_RETRY: '3S',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process.stdout.pipe(this.log, { end: false });
    this.#process.stderr.pipe(this.log, { end: false });
    while ((await this.ask('GET', '/sessions').catch(() => ({}))).status !== 200) {
      if (this.#process.exitCode !== null) throw new Error(`the API ended by itself, see ${this.data}/api.log`);
      if (performance.now() - from > 120_000) throw new Error(`the API does not start, see ${this.data}/api.log`);
      await after(100);
    }
    return performance.now() - from;
  }

  /** As a machine ends: nothing is tidied up. */
  async kill(signal = 'SIGKILL') {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = new Promise((end) => this.#process.once('exit', end));
    this.#process.kill(signal);
    await gone;
  }

  /** The end of a trial: its database ends with it. */
  async end() {
    await this.kill();
    try {
      process.kill(this.database.pid, 'SIGINT');
    } catch {
      // It never started, or ended before.
    }
  }

  /** Asks as a facilitator; rejects where no whole answer comes. */
  async ask(method, path, body, headers = {}) {
    const form = body instanceof FormData;
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...(method !== 'GET' || headers.signedIn ? { authorization: `Bearer ${await facilitator()}` } : {}),
        ...(body && !form && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: form ? body : body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      etag: answer.headers.get('etag'),
      retryAfter: answer.headers.get('retry-after'),
      body: answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
    };
  }

  token() {
    return facilitator();
  }

  read(path) {
    return this.ask('GET', path, undefined, { signedIn: 'yes' });
  }

  /** Everything of a list, page by page. */
  async all(path) {
    const items = [];
    for (let next = ''; next !== undefined; ) {
      const page = await this.read(`${path}?limit=100${next && `&cursor=${encodeURIComponent(next)}`}`);
      items.push(...page.body.items);
      next = page.body.next ?? undefined;
    }
    return items;
  }

  /** The server of its database: process, folder, and how it was started. */
  get database() {
    const folder = `${this.data}/postgres`;
    return {
      pid: Number(readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n')[0]),
      command: readFileSync(`${folder}/postmaster.opts`, 'utf8').trim(),
    };
  }
}
