import { call } from '$lib/api/reads';

export const ssr = false;
export const prerender = false;

export function load({ fetch, params }) {
  return { slug: params.slug, call: call(fetch, params.slug) };
}
