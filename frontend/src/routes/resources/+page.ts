import { building } from '$app/environment';
import { patches } from '$lib/api/patches';
import { KINDS, resources, themes, type Kind } from '$lib/api/resources';

const PAGE = 24;

export function load({ fetch, url }) {
  // The page made at build is the same for every address.
  const asked = building ? new URLSearchParams() : url.searchParams;
  const kind: Kind | '' = KINDS.find((known) => known === asked.get('kind')) ?? '';
  const theme = asked.get('theme') ?? '';
  const cursor = asked.get('cursor') ?? '';
  const query = { kind: kind || undefined, theme: theme || undefined, cursor: cursor || undefined };
  const known = themes(fetch);
  return {
    kind,
    theme,
    cursor,
    themes: known,
    found: Promise.all([resources(fetch, { ...query, limit: PAGE }), known, patches(fetch)]),
  };
}
