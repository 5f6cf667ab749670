import { community } from '$lib/api/community';

export function load({ fetch }) {
  return { community: community(fetch) };
}
