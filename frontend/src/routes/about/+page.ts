import { community } from '$lib/api/community';
import { latestCited } from '$lib/api/packs';
import { nextSession } from '$lib/api/reads';

export function load({ fetch }) {
  return {
    community: community(fetch),
    next: nextSession(fetch),
    latest: latestCited(fetch),
  };
}
