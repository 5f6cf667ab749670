import { building } from '$app/environment';
import { recorded } from '$lib/api/recordings';

export function load({ fetch, url }) {
  // The page made at build is the same for every address.
  const cursor = building ? null : url.searchParams.get('cursor');
  return { cursor, recorded: recorded(fetch, 24, cursor ?? undefined) };
}
