import { building } from '$app/environment';
import { apiUrl } from '$lib/api/client';
import { latestCited } from '$lib/api/packs';

export function load({ fetch }) {
  return { offered: building ? undefined : offered(fetch) };
}

/** Where the API is, and a pack to show with; without either the page says how it would look. */
async function offered(fetch: typeof globalThis.fetch) {
  const [api, pack] = await Promise.all([apiUrl(fetch).catch(() => ''), latestCited(fetch)]);
  return { api, pack };
}
