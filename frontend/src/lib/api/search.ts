import { base } from '$app/paths';
import { addressOf, read, type Fetch } from './client';
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

/** The address of the page with all that it asks for but one. */
export function without(filter: SearchFilter, name: string): string {
  return `?${new URLSearchParams(Object.entries(filter).filter(([other]) => other !== name))}`;
}

/** Looks through all published packs; `page` from 1. */
export function search(fetch: Fetch, filter: SearchFilter, page = 1, limit = PAGE) {
  // The contract names the kinds; whatever else stands in an address, the API refuses.
  const query = { ...filter, page, limit } as operations['search']['parameters']['query'];
  const results = read(fetch, '/api/v1/search', { query });
  const nothing: SearchResult = {
    items: [],
    similar: false,
    page,
    total: 0,
    more: false,
    kinds: {},
    some: false,
    corrected: [],
    also: [],
  };
  return filter.theme || filter.country ? found(results, nothing) : results;
}

/** Address of the whole result for a spreadsheet (csv) or a reference manager (ris); null where the API's is not known. */
export function resultAs(fetch: Fetch, form: string, filter: SearchFilter) {
  return addressOf(fetch, `/api/v1/search.${form}?${new URLSearchParams(filter)}`);
}

/** Where a hit stands on our pages: a theme has one of its own, all else stands in its call's pack. */
export function hrefOf({ kind, session, section, id, themes }: Hit): string {
  if (kind === 'THEME') return `${base}/themes/${themes[0]}`;
  const anchors: Record<string, string> = {
    QUOTE: `quote-${id}`,
    INSIGHT: `insight-${id}`,
    NOTE: `note-${id}`,
  };
  const anchor = section === 'pack' ? '' : `#${anchors[kind] ?? section}`;
  return `${base}/sessions/${session}${anchor}`;
}

/** By their calls, each where its first hit is; what stands in many calls together, by no call (''). */
export function byCall(hits: Hit[]): [string, Hit[]][] {
  const calls = new Map<string, Hit[]>();
  for (const hit of hits) {
    const everywhere = hit.kind === 'THEME' || hit.kind === 'PERSON' || (hit.inCalls ?? 1) > 1;
    const call = everywhere ? '' : hit.session;
    calls.set(call, [...(calls.get(call) ?? []), hit]);
  }
  return [...calls];
}
