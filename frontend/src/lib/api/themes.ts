import { read, type Fetch } from './client';
import type { Page, ThemeDetail, ThemeSummary } from './model';

export function themes(fetch: Fetch) {
  return read<Page<ThemeSummary>>(fetch, '/api/v1/themes', { query: { limit: 100 } });
}

export function theme(fetch: Fetch, slug: string) {
  return read<ThemeDetail>(fetch, '/api/v1/themes/{slug}', { path: { slug } });
}
