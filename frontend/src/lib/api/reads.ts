import { apiUrl, read, type Fetch, type Outcome } from './client';
import type { EditionView, Look, PackContent, SessionDetail, SessionStage } from './schema';

export interface CallFilter {
  theme?: string;
  /** Words of the title or summary, in this order. */
  q?: string;
}

export function sessions(
  fetch: Fetch,
  limit: number,
  only: CallFilter & { cursor?: string; stage?: SessionStage } = {},
) {
  const query = { limit, ...only };
  return read(fetch, '/api/v1/sessions', { query });
}

export function nextSession(fetch: Fetch) {
  return read(fetch, '/api/v1/sessions/next', {});
}

export function session(fetch: Fetch, slug: string) {
  return read(fetch, '/api/v1/sessions/{slug}', { path: { slug } });
}

export function pack(fetch: Fetch, slug: string) {
  return read(fetch, '/api/v1/packs/{slug}', { path: { slug } });
}

export function editions(fetch: Fetch, slug: string) {
  return read(fetch, '/api/v1/packs/{slug}/editions', { path: { slug } });
}

/** The pack of the latest call that has one, complete. */
export async function latestPack(fetch: Fetch): Promise<Outcome<Latest | null>> {
  const listed = await read(fetch, '/api/v1/packs', { query: { limit: 1 } });
  if (!listed.ok) return listed;
  const [latest] = listed.data.items;
  if (!latest) return { ok: true, data: null };
  const whole = await pack(fetch, latest.slug);
  return whole.ok ? { ok: true, data: { pack: whole.data, look: latest.patch } } : whole;
}

export interface Latest {
  pack: PackContent;
  look: Look;
}

/** Everything a session's page shows; a call without a pack is no failure. */
export async function call(fetch: Fetch, slug: string): Promise<Outcome<Call>> {
  const asked = session(fetch, slug);
  // A call is named after its day: one of another day than those gone by is first looked at.
  const coming = slug.slice(0, 10) > new Date().toISOString().slice(0, 10);
  const first = coming ? await asked : undefined;
  if (first?.ok && !first.data.pack) {
    return { ok: true, data: { session: first.data, pack: null, editions: [], apiUrl: '' } };
  }
  const [held, published, all, api] = await Promise.all([
    asked,
    pack(fetch, slug),
    editions(fetch, slug),
    apiUrl(fetch).catch(() => ''),
  ]);
  if (!held.ok) return held;
  if (!published.ok && published.problem !== 'not-found') return published;
  return {
    ok: true,
    data: {
      session: held.data,
      pack: published.ok ? published.data : null,
      editions: all.ok ? all.data.items : [],
      apiUrl: api,
    },
  };
}

export interface Call {
  session: SessionDetail;
  pack: PackContent | null;
  /** Newest first; empty where they could not be fetched. */
  editions: EditionView[];
  apiUrl: string;
}
