import { countries, figures } from '$lib/api/reach';
import { latestPack, nextSession, sessions } from '$lib/api/reads';
import { themesOverTime } from '$lib/api/themes';

export function load({ fetch }) {
  return {
    next: nextSession(fetch),
    calls: sessions(fetch, 24, { stage: 'HELD' }),
    reach: figures(fetch),
    pack: latestPack(fetch),
    places: countries(fetch),
    overTime: themesOverTime(fetch),
  };
}
