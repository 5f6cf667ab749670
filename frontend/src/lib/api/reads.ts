import { apiUrl, ask, type Fetch, type Outcome } from './client';
import type {
  Edition,
  NextSession,
  PackContent,
  PackSummary,
  Page,
  SessionDetail,
  SessionSummary,
} from './model';

export function sessions(fetch: Fetch, limit: number, cursor?: string) {
  return ask<Page<SessionSummary>>(fetch, (api) =>
    api.GET('/api/v1/sessions', { params: { query: { limit, ...(cursor && { cursor }) } } }),
  );
}

export function nextSession(fetch: Fetch) {
  return ask<NextSession>(fetch, (api) => api.GET('/api/v1/sessions/next'));
}

export function session(fetch: Fetch, slug: string) {
  return ask<SessionDetail>(fetch, (api) =>
    api.GET('/api/v1/sessions/{slug}', { params: { path: { slug } } }),
  );
}

export function pack(fetch: Fetch, slug: string) {
  return ask<PackContent>(fetch, (api) =>
    api.GET('/api/v1/packs/{slug}', { params: { path: { slug } } }),
  );
}

export function editions(fetch: Fetch, slug: string) {
  return ask<Page<Edition>>(fetch, (api) =>
    api.GET('/api/v1/packs/{slug}/editions', { params: { path: { slug } } }),
  );
}

/** The pack of the latest call that has one, complete. */
export async function latestPack(fetch: Fetch): Promise<Outcome<PackContent | null>> {
  const listed = await ask<Page<PackSummary>>(fetch, (api) =>
    api.GET('/api/v1/packs', { params: { query: { limit: 1 } } }),
  );
  if (!listed.ok) return listed;
  const [latest] = listed.data.items;
  return latest ? pack(fetch, latest.slug) : { ok: true, data: null };
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
