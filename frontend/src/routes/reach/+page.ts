import { reach } from '$lib/api/reach';

export function load({ fetch }) {
  return { reach: reach(fetch) };
}
