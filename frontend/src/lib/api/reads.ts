import type { Look } from '$lib/patch/patch';
import { apiUrl, read, type Fetch, type Outcome } from './client';
import type {
  Edition,
  NextSession,
  PackContent,
  PackSummary,
  Page,
  SessionDetail,
  SessionSummary,
  Stage,
} from './model';

export interface CallFilter {
  theme?: string;
  /** Words of the title or summary, in this order. */
  q?: string;
}

export function sessions(
  fetch: Fetch,
  limit: number,
  only: CallFilter & { cursor?: string; stage?: Stage } = {},
) {
  const query = { limit, ...only };
  return read<Page<SessionSummary>>(fetch, '/api/v1/sessions', { query });
}

export function nextSession(fetch: Fetch) {
  return read<NextSession>(fetch, '/api/v1/sessions/next', {});
}

export function session(fetch: Fetch, slug: string) {
  return read<SessionDetail>(fetch, '/api/v1/sessions/{slug}', { path: { slug } });
}

export function pack(fetch: Fetch, slug: string) {
  return read<PackContent>(fetch, '/api/v1/packs/{slug}', { path: { slug } });
}

export function editions(fetch: Fetch, slug: string) {
  return read<Page<Edition>>(fetch, '/api/v1/packs/{slug}/editions', { path: { slug } });
}

/** The pack of the latest call that has one, complete. */
export async function latestPack(fetch: Fetch): Promise<Outcome<Latest | null>> {
  const listed = await read<Page<PackSummary>>(fetch, '/api/v1/packs', { query: { limit: 1 } });
  if (!listed.ok) return listed;
  const [latest] = listed.data.items;
  if (!latest) return { ok: true, data: null };
  const whole = await pack(fetch, latest.slug);
  return whole.ok ? { ok: true, data: { pack: whole.data, look: latest.patch } } : whole;
}

export interface Latest {
  pack: PackContent;
  look?: Partial<Look>;
}

/** Everything a session's page shows; a call without a pack is no failure. */
export async function call(fetch: Fetch, slug: string): Promise<Outcome<Call>> {
  const [held, published, all, api] = await Promise.all([
    session(fetch, slug),
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
  editions: Edition[];
  apiUrl: string;
}
