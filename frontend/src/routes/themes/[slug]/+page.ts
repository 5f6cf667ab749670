import { byCall, search } from '$lib/api/search';
import { sessions } from '$lib/api/reads';
import { theme } from '$lib/api/themes';

export const ssr = false;
export const prerender = false;

export function load({ fetch, params: { slug } }) {
  return { found: everything(fetch, slug) };
}

/** The theme, every call held and what speaks to the theme, by call. */
async function everything(fetch: typeof globalThis.fetch, slug: string) {
  const [found, held, said] = await Promise.all([
    theme(fetch, slug),
    sessions(fetch, 100, { stage: 'HELD' }),
    search(fetch, { theme: slug }, 1, 100),
  ]);
  if (!found.ok) return found;
  if (!held.ok) return held;
  if (!said.ok) return said;
  const calls = held.data.items.filter((call) => call.pack).reverse();
  const hits = said.data.items.filter(({ kind }) => kind !== 'THEME' && kind !== 'PACK');
  return {
    ok: true as const,
    data: { theme: found.data, calls, said: byCall(hits), more: said.data.total > hits.length + 1 },
  };
}
