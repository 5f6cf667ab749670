import { sessions } from '$lib/api/reads';

export const ssr = false;

export function load({ fetch }) {
  return { calls: sessions(fetch, 24) };
}
