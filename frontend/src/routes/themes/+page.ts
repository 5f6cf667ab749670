import { themes } from '$lib/api/reads';

export function load({ fetch }) {
  return { themes: themes(fetch) };
}
