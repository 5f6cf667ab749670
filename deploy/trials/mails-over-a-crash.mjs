// The API is killed when mails are asked for and committed, and none, some, or one of them just now
// went out. A relay before the real mail server makes sure of the moment.
//
// SMTP has no way to take a mail back, nor to ask whether one arrived, so what must hold is: every
// mail arrives; one arrives again only where the process ended between the server's yes and the row
// that forgets the mail (at most as many as are sent at once), and under the same Message-ID, so that
// a mailbox can tell; no two mails share one.
import { connect, createServer } from 'node:net';
import { after, arrivedFor, freePort, inParallel, joining, Node, until } from './node.mjs';

const { MAIL_PORT } = process.env;
const AT_ONCE = 2; // Mails that the API sends side by side.
const ARRIVED = 45_000; // Milliseconds: a machine is taken for dead after 20 s, and then others go on.

/** Passes everything on, and sees each mail on its way. */
class Relay {
  port = freePort();
  open = true;
  holding = false;
  /** How many mails the server said yes to. */
  answered = 0;
  onAnswer = () => {};

  constructor() {
    this.server = createServer((client) => this.#pass(client)).listen(this.port, '127.0.0.1');
  }

  #pass(client) {
    client.on('error', () => {});
    if (!this.open) return client.destroy();
    const server = connect(Number(MAIL_PORT), '127.0.0.1');
    server.on('error', () => client.destroy());
    let [said, waits] = ['', false];
    client.on('data', (bytes) => {
      said += bytes.toString('latin1');
      waits ||= said.endsWith('\r\n.\r\n');
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!waits) return client.write(bytes);
      [said, waits] = ['', false];
      this.answered++;
      if (!this.holding) client.write(bytes);
      this.onAnswer(this.answered);
    });
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  }
}

export const name = 'mails over a crash';

export const run = async ({ full }) => {
  const moments = full
    ? ['none', 'held', 'some', 'none', 'held', 'some', 'held', 'some']
    : ['held'];
  const joins = full ? 40 : 20;
  const relay = new Relay();
  const api = new Node('mails', {
    settings: { QUARKUS_MAILER_HOST: '127.0.0.1', QUARKUS_MAILER_PORT: relay.port },
  });
  const addresses = [];
  let refused = 0;
  let slowest = 0;
  await api.start();
  try {
    const { version } = (await api.read('/join-form')).body.wording;
    for (const moment of moments) {
      const asked = Array.from(
        { length: joins },
        () => `mail-${addresses.length}-${Math.random().toString(36).slice(2)}@example.org`,
      );
      addresses.push(...asked);
      relay.answered = 0;
      relay.open = false; // Until all is committed.
      const statuses = await inParallel(8, asked, async (email) => {
        const { status } = await api.ask('POST', '/join-requests', joining(email, version));
        return status;
      });
      refused += statuses.filter((status) => status !== 202).length;
      relay.holding = moment === 'held';
      let killedAt;
      const killed = new Promise((done) => {
        const kill = () => (killedAt ??= (done(api.kill()), Date.now()));
        relay.onAnswer = (count) => count >= (moment === 'held' ? 1 : joins / 4) && kill();
        if (moment === 'none') kill();
      });
      relay.open = moment !== 'none';
      await killed;
      await after(100); // What was on the wire comes out of it.
      relay.onAnswer = () => {};
      [relay.open, relay.holding] = [true, false];
      await api.start();
      await until(
        async () => (await inParallel(8, asked, arrivedFor)).every((ids) => ids.length > 0),
        ARRIVED,
      );
      slowest = Math.max(slowest, Date.now() - killedAt);
      // One that was taken before may still come again: its turn is after the machine's that died.
      if (moment === 'some')
        await until(
          () =>
            api.sql(`select count(*) from scheduled_tasks where task_name = 'send-mail'`)[0][0] ===
            '0',
          ARRIVED,
        );
    }
  } finally {
    await api.end();
    relay.server.close();
  }
  const arrived = await inParallel(8, addresses, arrivedFor);
  const lost = arrived.filter((ids) => ids.length === 0).length;
  const again = moments.map(
    (_, kill) => arrived.slice(kill * joins, (kill + 1) * joins).filter((ids) => ids.length > 1).length,
  );
  const renamed = arrived.filter((ids) => new Set(ids).size > 1).length;
  const shared = arrived.flatMap((ids) => [...new Set(ids)]).length - new Set(arrived.flat()).size;
  return {
    figure: `${moments.length} kills, ${addresses.length} mails (${refused} refused): ${lost} lost, ${again.reduce((all, n) => all + n)} came again (${Math.max(...again)} after one kill at most), ${renamed} of them under another id, ${shared} ids shared, the last after ${(slowest / 1000).toFixed(0)} s`,
    holds:
      refused === 0 &&
      lost === 0 &&
      renamed === 0 &&
      shared === 0 &&
      again.every((n) => n <= AT_ONCE),
  };
};
