import { addressOf, read, type Fetch } from './client';

export function themes(fetch: Fetch) {
  return read(fetch, '/api/v1/themes', { query: { limit: 100 } });
}

export function theme(fetch: Fetch, slug: string) {
  return read(fetch, '/api/v1/themes/{slug}', { path: { slug } });
}

/** How much each of the latest calls spoke to each theme. */
export function themesOverTime(fetch: Fetch) {
  return read(fetch, '/api/v1/themes-over-time', {});
}

/** Address of the same for a spreadsheet; null where the API's is not known. */
export function themesOverTimeAsCsv(fetch: Fetch) {
  return addressOf(fetch, '/api/v1/themes-over-time.csv');
}
