import { filterIn, resultAs, search } from '$lib/api/search';
import { choices } from './choices';

export const ssr = false;
export const prerender = false;

export function load({ fetch, url: { searchParams } }) {
  const filter = filterIn(searchParams);
  const page = Math.max(1, Number(searchParams.get('page')) || 1);
  const asked = Object.keys(filter).length > 0;
  return {
    filter,
    page,
    results: asked ? search(fetch, filter, page) : null,
    choices: choices(fetch),
    files: asked ? Promise.all(['csv', 'ris'].map((form) => resultAs(fetch, form, filter))) : null,
  };
}
