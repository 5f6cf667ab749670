// Keycloak and the mail server take connections and say nothing, take none, or have no address.
import { connect, createServer } from 'node:net';
import { after, arrivedFor, counted, freePort, inParallel, joining, Node, theme, tokenOf, until } from './node.mjs';

const { MAIL_PORT, REALM_URL } = process.env;
const PATIENCE = 3_000;
const HEALED = 10_000;

/** Stands before a server, and passes everything on, or nothing. */
class Gate {
  port = freePort();
  #clients = new Set();
  #state = 'open';

  constructor(behind) {
    this.behind = behind;
    this.server = createServer((client) => this.#pass(client)).listen(this.port, '127.0.0.1');
  }

  #pass(client) {
    this.#clients.add(client);
    client.on('error', () => {}).on('close', () => this.#clients.delete(client));
    if (this.#state === 'closed') return client.destroy();
    const server = connect(this.behind, '127.0.0.1');
    server.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('data', (bytes) => this.#state === 'open' && server.write(bytes));
    server.on('data', (bytes) => this.#state === 'open' && client.write(bytes));
    client.on('close', () => server.destroy());
  }

  /** 'open', 'silent' or 'closed'; whoever came while it was silent has to come again. */
  set(state) {
    if (this.#state !== 'open' || state === 'closed')
      for (const client of this.#clients) client.destroy();
    this.#state = state;
  }
}

const letters = () =>
  Array.from({ length: 12 }, () => 'bcdfghklmnprstvz'[Math.floor(Math.random() * 16)]).join('');

export const name = 'silent neighbours';

export const run = async ({ full }) => {
  const many = full ? 40 : 10;
  const states = full ? ['silent', 'closed'] : ['silent'];
  const keycloak = new Gate(Number(new URL(REALM_URL).port));
  const mail = new Gate(Number(MAIL_PORT));
  const through = (origin) => ({
    QUARKUS_OIDC_AUTH_SERVER_URL: `${origin}${new URL(REALM_URL).pathname}`,
    QUARKUS_OIDC_TOKEN_ISSUER: REALM_URL,
    KINDNESS_ACCOUNTS_KEYCLOAK_URL: origin,
    QUARKUS_MAILER_PORT: mail.port,
    QUARKUS_MAILER_TIMEOUT: full ? '20S' : '5S',
  });
  const api = new Node('neighbours', { settings: through(`http://localhost:${keycloak.port}`) });
  const nowhere = new Node('neighbours-nowhere', { settings: through('http://keycloak.invalid') });
  const wrong = [];
  let slowest = 0;
  const check = (what, holds) => holds || wrong.push(what);
  /** Many ask at once; all get this answer within the patience, and the public reads on. */
  const answer = async (where, node, expected, ask) => {
    await Promise.all(['facilitator', 'admin'].map(tokenOf)); // Their own sign-in does not count.
    const waits = [];
    const statuses = await inParallel(many, Array(many).fill(), async (_, i) => {
      const from = performance.now();
      const { status, retryAfter } = await ask(i).catch(({ message }) => ({ status: message }));
      waits.push(performance.now() - from);
      return status === 503 && !retryAfter ? '503 without Retry-After' : status;
    });
    check(`${where}: ${counted(statuses)}`, statuses.every((status) => status === expected));
    const longest = Math.max(...waits);
    slowest = Math.max(slowest, longest);
    check(`${where}: ${longest.toFixed(0)} ms`, longest <= PATIENCE);
    check(`${where}: the public does not read`, (await node.ask('GET', '/sessions')).status === 200);
  };
  const asks = (node) => ({
    accounts: () => node.administer('GET', '/accounts'),
    invites: (i) =>
      node.administer('POST', '/accounts', {
        email: `invited-${i}-${Math.random().toString(36).slice(2)}@example.org`,
        roles: ['facilitator'],
      }),
    drafts: () => node.read('/drafts'),
  });
  const heals = async (where, ask) =>
    check(`${where}: not well again`, await until(async () => (await ask()).status === 200, HEALED));

  try {
    await api.start();
    await api.fill();
    const { accounts, invites, drafts } = asks(api);

    for (const state of states) {
      const said = (what) => `Keycloak ${state}, ${what}`;
      await heals(said('before'), accounts);
      keycloak.set(state);
      await answer(said('its keys known'), api, 200, drafts);
      await answer(said('accounts'), api, 503, accounts);
      await answer(said('invitations'), api, 503, invites);
      keycloak.set('open');
      await heals(said('accounts'), accounts);

      await api.stop();
      keycloak.set(state);
      await api.start({ signedIn: false });
      await answer(said('its keys unknown'), api, 503, drafts);
      keycloak.set('open');
      await heals(said('its keys unknown'), drafts);
    }

    await nowhere.start({ signedIn: false });
    await answer('Keycloak without an address, sign-in', nowhere, 503, asks(nowhere).drafts);
    await nowhere.end();

    // Whoever wants to be forgotten, or their words back, does not wait behind mail.
    const { version } = (await api.read('/join-form')).body.wording;
    for (const state of states) {
      mail.set(state);
      const addresses = Array.from(
        { length: 30 },
        (_, i) => `silent-${i}-${letters()}@example.org`,
      );
      const joined = await inParallel(8, addresses, async (email) => {
        // A name of their own: who shares one with somebody may be they.
        const form = { ...joining(email, version), name: letters() };
        const { status } = await api.ask('POST', '/join-requests', form);
        return status;
      });
      check(`mail ${state}, joining: ${counted(joined)}`, joined.every((status) => status === 202));
      await after(2_000); // The mails are being sent, as far as they can be.
      const from = performance.now();
      // Whose mail is in the server's hands just now is forgotten once it has answered, or not.
      const erased = await api.erase({ addresses: [addresses.at(-1)] });
      const forgot = performance.now() - from;
      check(`mail ${state}, erasure: ${erased} after ${forgot.toFixed(0)} ms`, erased === 'DONE' && forgot < HEALED);
      // The longest one: a short text may stand elsewhere by itself.
      const quotes = (await api.read('/quotes?limit=100')).body.items;
      const [quote] = quotes.toSorted((a, b) => b.text.length - a.text.length);
      await api.ask('POST', `/quotes/${quote.id}/withdrawal`);
      const pack = () => api.ask('GET', `/packs/${quote.session}.json`);
      const words = JSON.stringify(quote.text).slice(1, -1);
      const gone = await until(async () => {
        const { status, body } = await pack();
        return status === 200 && !JSON.stringify(body).includes(words);
      }, HEALED);
      check(`mail ${state}, words taken back stand in the pack`, gone);
      const made = await api.ask('POST', '/themes', theme(`While mail is ${state}`));
      check(`mail ${state}, a theme: ${made.status}`, made.status === 201);
      mail.set('open');
      const left = addresses.slice(0, -1); // The last one was erased.
      const all = await until(
        async () => (await inParallel(8, left, arrivedFor)).every((ids) => ids.length > 0),
        120_000,
      );
      const late = (await inParallel(8, left, arrivedFor)).filter((ids) => !ids.length).length;
      check(`mail ${state}: ${late} never arrive`, all);
    }
  } finally {
    await nowhere.end();
    await api.end();
    keycloak.server.close();
    mail.server.close();
    keycloak.set('closed');
    mail.set('closed');
  }
  return {
    figure: `${many} at once, the slowest answer after ${slowest.toFixed(0)} ms: ${wrong.length ? wrong.join('; ') : 'nothing waits, is lost, or stays ill'}`,
    holds: wrong.length === 0,
  };
};
