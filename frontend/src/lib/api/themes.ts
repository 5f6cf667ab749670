import { read, type Fetch } from './client';

export function themes(fetch: Fetch) {
  return read(fetch, '/api/v1/themes', { query: { limit: 100 } });
}

export function theme(fetch: Fetch, slug: string) {
  return read(fetch, '/api/v1/themes/{slug}', { path: { slug } });
}
