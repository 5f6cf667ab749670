import { read, type Fetch } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
type Found = Required<Schemas['SearchResult']>;
type Whole = 'kind' | 'id' | 'session' | 'title' | 'date' | 'section';

export const PAGE = 20;
export type Piece = Required<Schemas['Piece']>;
export type Hit = Omit<Schemas['Hit'], Whole | 'text'> &
  Required<Pick<Schemas['Hit'], Whole>> & { text: Piece[] };
export type Results = Omit<Found, 'items'> & { items: Hit[] };

/** Looks through all published packs; `page` from 1. */
export function search(fetch: Fetch, q: string, page: number) {
  return read<Results, '/api/v1/search'>(fetch, '/api/v1/search', {
    query: { q, page, limit: PAGE },
  });
}

/** Where a hit stands on our pages. */
export function hrefOf({ kind, session, section, id }: Hit): string {
  const anchors: Record<string, string> = {
    QUOTE: `quote-${id}`,
    INSIGHT: `insight-${id}`,
    NOTE: `note-${id}`,
  };
  const anchor = kind === 'PACK' ? '' : `#${anchors[kind] ?? section}`;
  return `/sessions/${session}${anchor}`;
}
