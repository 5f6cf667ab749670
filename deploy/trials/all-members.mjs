// A pack is told to all members, and the API is killed before the first mail and while they go out.
import { readFileSync } from 'node:fs';
import { arrivedFor, counted, inParallel, Node, until } from './node.mjs';

const AT_ONCE = 2; // Mails that the API sends side by side.
const CALL = '2026-10-15';

/** Megabytes that the process has in memory. */
const resident = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;

export const name = 'all members';

export const run = async ({ full }) => {
  const members = full ? 2_000 : 100;
  const kills = full ? [0, 0.25, 0.5, 0.75] : [0.5];
  const api = new Node('all-members', { settings: { KINDNESS_CALL_MAILS_PER_MINUTE: '100000' } });
  const round = Math.random().toString(36).slice(2);
  const address = (n) => `member-${n}-${round}@example.org`;
  let mail;
  let seconds;
  let megabytes;
  try {
    await api.start();
    await api.fill();
    api.sql(
      `insert into member (id, version, email, name, joined_at, wording_version, mailing_consent_at, leave_key, language, time_zone)
       select gen_random_uuid(), 0, 'member-' || n || '-${round}@example.org', 'Member ' || n, now(), '1', now(), 'leave-' || n,
              (array['EN', 'SV', 'ES'])[1 + n % 3], (array['Europe/Stockholm', 'Pacific/Auckland', 'America/New_York'])[1 + n % 3]
         from generate_series(1, ${members}) n`,
    );
    const told = async () => (await api.read(`/drafts/${CALL}/mails`)).body.mails.at(-1);
    const isSaid = async (share) => {
      mail = await told();
      return mail.begunAt !== undefined && mail.sent >= members * share;
    };
    const from = performance.now();
    await api.ask('POST', `/drafts/${CALL}/mails`, { kind: 'PACK' });
    for (const share of kills) {
      if (share > 0) await until(() => isSaid(share), 240_000);
      await api.kill();
      await api.start();
    }
    await until(() => isSaid(1), 240_000);
    seconds = (performance.now() - from) / 1000;
    megabytes = resident(api.pid);
  } finally {
    await api.end();
  }
  const arrived = await inParallel(
    8,
    Array.from({ length: members }, (_, n) => n + 1),
    (n) => arrivedFor(address(n)),
  );
  const lost = arrived.filter((ids) => ids.length === 0).length;
  const again = arrived.filter((ids) => ids.length > 1).length;
  const twice = arrived.filter((ids) => new Set(ids).size > 1).length;
  return {
    figure: `${members} members, ${kills.length} kills: ${lost} not told, ${twice} told twice, ${again} mails came again under their id; ${counted([mail.state])}, ${mail.sent} of ${mail.recipients} counted; ${seconds.toFixed(0)} s with the starts, ${megabytes.toFixed(0)} MB`,
    holds:
      lost === 0 &&
      twice === 0 &&
      again <= AT_ONCE * kills.length &&
      mail.state === 'SENT' &&
      mail.sent === members,
  };
};
