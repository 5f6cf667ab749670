import { contributors } from '$lib/api/people';

export function load({ fetch }) {
  return { people: Promise.all([contributors(fetch, true, 100), contributors(fetch, false, 48)]) };
}
