// One API process of a trial: over data of its own, killed and started again at will.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { signIn } from '../local/sign-in.mjs';

const {
  API_JVM_OPTIONS = '-XX:+ExitOnOutOfMemoryError',
  JAVA_HOME,
  MAILBOX_API_PORT,
  MAIL_PORT,
  REALM_URL,
  SITE_URL,
  TRIALS_DIR,
  TRIALS_PORT = '17400',
} = process.env;
const JAR = 'backend/target/quarkus-app/quarkus-run.jar';
const FRESH = 4 * 60_000;

const PEOPLE = { facilitator: 'warm-tea-listens', admin: 'open-door-welcomes' };

let nextPort = Number(TRIALS_PORT);
const signedIn = {};
/** The first token of a facilitator that any trial got: the one that is too old first. */
export let firstToken;
/** An access token of a facilitator, or of an administrator; of many who want one, one signs in. */
export const tokenOf = (who) => {
  if (!signedIn[who] || Date.now() - signedIn[who].at > FRESH)
    signedIn[who] = { at: Date.now(), token: signIn(`${who}@example.org`, PEOPLE[who]) };
  if (who === 'facilitator') firstToken ??= signedIn[who].token;
  return signedIn[who].token;
};

export { after };

/** A port that nobody else here has; the next one is kept free as well. */
export const freePort = () => (nextPort += 2) - 2;

/** Of a hundred numbers, the one that only one is above. */
export const p99 = (numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.99)] ?? 0;

/** How often each comes, as text. */
export const counted = (things) => {
  const times = new Map();
  for (const thing of things) times.set(thing, (times.get(thing) ?? 0) + 1);
  return [...times].map(([thing, count]) => `${count} × ${thing}`).join(', ') || 'none';
};

/** Whether no more of all were told to come again (503) than a machine tells that is busy just now. */
export const areFew = (told, all) => told <= all / 20;

/** Waits until something is so; says whether it came to that in time. */
export const until = async (isSo, ms) => {
  for (const end = Date.now() + ms; Date.now() < end; await after(100))
    if (await isSo()) return true;
  return false;
};

/** The Message-IDs of all that an address received. */
export const arrivedFor = async (address) => {
  const answer = await fetch(
    `http://127.0.0.1:${MAILBOX_API_PORT}/api/user/${encodeURIComponent(address)}/messages/INBOX`,
  );
  if (!answer.ok) return []; // An address that nothing came for is not known.
  return (await answer.json()).map(
    ({ mimeMessage }) => /^Message-ID:\s*(\S+)/im.exec(mimeMessage)?.[1],
  );
};

/** A theme to begin with. */
export const theme = (statement) => ({ statement, since: '2026-10-15', source: 'heard' });

/** A form of somebody who joins and agrees to mail alone. */
export const joining = (email, wordingVersion) => ({
  name: 'A nurse',
  email,
  mailing: true,
  profile: false,
  quoting: false,
  wordingVersion,
});

/** Chance that comes again: the same numbers from 0 to 1 for the same seed (mulberry32). */
export const chance = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** How long a steady reader of the public pages waited for each answer, on whichever node runs. */
export const publicReads = [];

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

/** An API that runs somewhere. */
export class Api {
  constructor(origin) {
    this.origin = origin;
    this.url = `${origin}/api/v1`;
  }

  /**
   * Asks as a facilitator (or as who is named by the header `who`), reads as nobody unless there is
   * a header `signedIn`; rejects where no whole answer comes.
   */
  async ask(method, path, body, { signedIn, who = 'facilitator', ...headers } = {}) {
    const form = body instanceof FormData;
    const bytes = body instanceof Uint8Array;
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...(method !== 'GET' || signedIn ? { authorization: `Bearer ${await tokenOf(who)}` } : {}),
        ...(body && !form && !bytes && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: form || bytes ? body : body && JSON.stringify(body),
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

  read(path, who) {
    return this.ask('GET', path, undefined, { signedIn: true, who });
  }

  /** As an administrator. */
  administer(method, path, body, headers) {
    return this.ask(method, path, body, { signedIn: true, who: 'admin', ...headers });
  }

  /** Erases somebody, and whatever is asked about; says how far that is, within a minute. */
  async erase(subject) {
    const asked = await this.administer('POST', '/privacy/erasures', { dryRun: false, subject });
    if (asked.status !== 202)
      throw new Error(`the erasure was refused: ${asked.status} ${JSON.stringify(asked.body)}`);
    const path = `/privacy/erasures/${asked.body.id}`;
    let erasure;
    await until(async () => {
      erasure = (await this.administer('GET', path)).body;
      if (erasure.state === 'TO_DECIDE')
        await this.administer('POST', `${path}/answers`, {
          answers: erasure.questions.map(({ id }) => ({ question: id, decision: 'REMOVE' })),
        });
      return erasure.state === 'DONE';
    }, 60_000);
    return erasure.state;
  }

  /** Everything of a list, page by page. */
  async all(path) {
    return (await this.onwards(path, '')).items;
  }

  /** Everything of a list from a cursor on, page by page, and the cursor of its last page. */
  async onwards(path, from) {
    const items = [];
    for (let cursor = from; ;) {
      const { body } = await this.read(
        `${path}?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      items.push(...body.items);
      if (!body.next) return { items, cursor };
      cursor = body.next;
    }
  }

  /** Says whom to write to, without which nothing is published. */
  async nameContact() {
    const settings = await this.read('/community/settings', 'admin');
    await this.administer(
      'PATCH',
      '/community/settings',
      { contact: 'hello@community.example' },
      { 'content-type': 'application/merge-patch+json', 'if-match': settings.etag },
    );
  }

  /** Every operation of its contract. */
  async contract() {
    const contract = await (await fetch(`${this.origin}/api/openapi?format=json`)).json();
    const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        path,
        method: method.toUpperCase(),
        isPublic: operation.security.length === 0,
      })),
    );
    return { ...contract, operations };
  }
}

/** One that a trial starts, kills and starts again, over data of its own. */
export class Node extends Api {
  #process;
  #ended = false;

  /**
   * @param settings further environment variables
   * @param jar another version than the one that was built here
   */
  constructor(name, { settings = {}, jar = JAR } = {}) {
    const port = freePort();
    super(`http://localhost:${port}`);
    Object.assign(this, { settings, jar, port });
    this.data = `${TRIALS_DIR}/${name}`;
    mkdirSync(this.data, { recursive: true });
    this.log = createWriteStream(`${this.data}/api.log`, { flags: 'a' });
  }

  /**
   * Starts it and waits until it answers, also whoever is signed in unless that cannot be; says after
   * how many milliseconds.
   */
  async start({ signedIn = true } = {}) {
    if (this.#ended) throw new Error('the trial is over');
    const from = performance.now();
    this.#process = spawn(
      `${JAVA_HOME}/bin/java`,
      [...API_JVM_OPTIONS.split(' '), '-jar', this.jar],
      {
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
          QUARKUS_MAILER_TIMEOUT: '3S',
          KINDNESS_JOBS_RETRY: '3S',
          KINDNESS_ACCOUNTS_KEYCLOAK_URL: new URL(REALM_URL).origin,
          KINDNESS_ACCOUNTS_CLIENT_SECRET: 'development-only',
          KINDNESS_JOINING_FORMS_PER_HOUR: '1000000', // All joins here come from one address.
          ...this.settings,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#process.stdout.pipe(this.log, { end: false });
    this.#process.stderr.pipe(this.log, { end: false });
    // A signed-in read as well: after it, Keycloak's keys are known.
    const answers = async (path, signedIn) =>
      (await this.ask('GET', path, undefined, { signedIn }).catch(() => ({}))).status === 200;
    while (!(await answers('/sessions', false)) || (signedIn && !(await answers('/drafts', true)))) {
      if (this.#process.exitCode !== null)
        throw new Error(`the API ended by itself, see ${this.data}/api.log`);
      if (performance.now() - from > 240_000)
        throw new Error(`the API does not start, see ${this.data}/api.log`);
      await after(100);
    }
    this.#read();
    return performance.now() - from;
  }

  /** One of the public, who reads ten times a second for as long as this process lives. */
  async #read() {
    const process = this.#process;
    while (process === this.#process && this.alive) {
      const from = performance.now();
      const answer = await this.ask('GET', '/sessions').catch(() => ({}));
      if (answer.status === 200) publicReads.push(performance.now() - from);
      await after(100);
    }
  }

  get pid() {
    return this.#process.pid;
  }

  get alive() {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** As a machine ends: nothing is tidied up. */
  async kill(signal = 'SIGKILL') {
    if (!this.#process || !this.alive) return;
    const gone = new Promise((end) => this.#process.once('exit', end));
    this.#process.kill(signal);
    await gone;
  }

  /** Ends as it is asked to (SIGTERM), its database with it. */
  stop() {
    return this.kill('SIGTERM');
  }

  /** The end of a trial: its database ends with it. */
  async end() {
    this.#ended = true;
    await this.kill();
    try {
      process.kill(this.database.pid, 'SIGINT');
    } catch {
      // It never started, or ended before.
    }
  }

  /** Publishes the latest sample call. */
  fill() {
    return new Promise((filled, failed) =>
      execFile(
        process.execPath,
        ['deploy/local/sample.mjs', 'latest'],
        { env: { ...process.env, API_URL: this.origin } },
        (error, out, complaint) => (error ? failed(new Error(complaint)) : filled(out)),
      ),
    );
  }

  /** Rows that its database answers, each an array of texts. */
  sql(...statements) {
    const out = execFileSync(
      `${JAVA_HOME}/bin/java`,
      [
        '-cp',
        'backend/target/quarkus-app/lib/main/*',
        'deploy/trials/Sql.java',
        this.database.url,
        ...statements,
      ],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }

  /** The server of its database: process, folder, and how it was started. */
  get database() {
    const folder = `${this.data}/postgres`;
    const [pid, , , port] = readFileSync(`${folder}/postmaster.pid`, 'utf8').split('\n');
    return {
      pid: Number(pid),
      url: `jdbc:postgresql://localhost:${port}/postgres?user=postgres`,
      command: readFileSync(`${folder}/postmaster.opts`, 'utf8').trim(),
    };
  }
}
