import { latestPack, nextSession, sessions } from '$lib/api/reads';

export function load({ fetch }) {
  return {
    next: nextSession(fetch),
    calls: sessions(fetch, 24, { stage: 'HELD' }),
    pack: latestPack(fetch),
  };
}
