import { latestPack, nextSession, reach, sessions } from '$lib/api/reads';

export function load({ fetch }) {
  return {
    next: nextSession(fetch),
    calls: sessions(fetch, 24, { stage: 'HELD' }),
    reach: reach(fetch),
    pack: latestPack(fetch),
  };
}
