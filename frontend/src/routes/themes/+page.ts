import { themes } from '$lib/api/themes';

export function load({ fetch }) {
  return { themes: themes(fetch) };
}
