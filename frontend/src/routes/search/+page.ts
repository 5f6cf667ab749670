import { search } from '$lib/api/search';

export const ssr = false;
export const prerender = false;

export function load({ fetch, url }) {
  const q = url.searchParams.get('q')?.trim() ?? '';
  const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
  return { q, page, results: q ? search(fetch, q, page) : null };
}
