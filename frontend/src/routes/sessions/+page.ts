import { sessions } from '$lib/api/reads';

export function load({ fetch }) {
  return { calls: sessions(fetch, 24) };
}
