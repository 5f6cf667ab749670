import { read, type Fetch } from './client';
import { found } from './found';
import type { operations } from './schema';

type Query = NonNullable<operations['listResources']['parameters']['query']>;
export type Kind = NonNullable<Query['kind']>;
/** In the order of a choice; every kind of the contract is here. */
export const KINDS = Object.keys({
  BOOK: 1,
  REPORT: 1,
  PAPER: 1,
  WEBSITE: 1,
  VIDEO: 1,
  OTHER: 1,
} satisfies Record<Kind, 1>) as Kind[];

/** Latest call first. */
export function resources(fetch: Fetch, query: Query) {
  const shelf = read(fetch, '/api/v1/resources', { query });
  return query.theme ? found(shelf, { items: [], total: 0 }) : shelf;
}

export function themes(fetch: Fetch) {
  return read(fetch, '/api/v1/themes', { query: { limit: 100 } });
}
