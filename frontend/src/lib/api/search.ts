import { base } from '$app/paths';
import { apiUrl, read, type Fetch } from './client';
import { found } from './found';
import type { Hit, operations, SearchResult } from './schema';

export const PAGE = 20;

const FILTERS = ['q', 'kind', 'theme', 'country', 'from', 'to'] as const;
export type SearchFilter = Partial<Record<(typeof FILTERS)[number], string>>;

/** What an address of the page asks for. */
export function filterIn(address: URLSearchParams): SearchFilter {
  const given = FILTERS.map((name) => [name, address.get(name)?.trim()]);
  return Object.fromEntries(given.filter(([, value]) => value));
}

/** Looks through all published packs; `page` from 1. */
export function search(fetch: Fetch, filter: SearchFilter, page = 1, limit = PAGE) {
  // The contract names the kinds; whatever else stands in an address, the API refuses.
  const query = { ...filter, page, limit } as operations['search']['parameters']['query'];
  const results = read(fetch, '/api/v1/search', { query });
  const nothing: SearchResult = { items: [], similar: false, page, total: 0, more: false };
  return filter.theme || filter.country ? found(results, nothing) : results;
}

/** Address of the whole result for a spreadsheet (csv) or a reference manager (ris); null where the API's is not known. */
export function resultAs(fetch: Fetch, form: string, filter: SearchFilter) {
  const query = new URLSearchParams(filter);
  return apiUrl(fetch).then(
    (api) => `${api}/api/v1/search.${form}?${query}`,
    () => null,
  );
}

/** Where a hit stands on our pages. */
export function hrefOf({ kind, session, section, id }: Hit): string {
  const anchors: Record<string, string> = {
    QUOTE: `quote-${id}`,
    INSIGHT: `insight-${id}`,
    NOTE: `note-${id}`,
  };
  const anchor = kind === 'PACK' ? '' : `#${anchors[kind] ?? section}`;
  return `${base}/sessions/${session}${anchor}`;
}
