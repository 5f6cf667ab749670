import { call } from '$lib/api/reads';

export const ssr = false;
export const prerender = false;

export function load({ fetch, params }) {
  return { call: withItsPage(call(fetch, params.slug)) };
}

/** A call, and what stands in the place of a pack where it has none; most never load that. */
async function withItsPage(asked: ReturnType<typeof call>) {
  const answer = await asked;
  const noPack = answer.ok && !answer.data.pack && (await import('./NoPack.svelte')).default;
  return { ...answer, NoPack: noPack };
}
