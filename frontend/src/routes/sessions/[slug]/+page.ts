import { call } from '$lib/api/reads';

export const ssr = false;
export const prerender = false;

export function load({ fetch, params }) {
  return { call: withItsPage(call(fetch, params.slug)) };
}

/** A call, and what it shows where it has no pack, or is still to come; most never load that. */
async function withItsPage(asked: ReturnType<typeof call>) {
  const answer = await asked;
  const bare = answer.ok && !answer.data.pack && answer.data.session.stage;
  const coming = bare === 'PLANNED' || bare === 'LIVE';
  return {
    ...answer,
    Coming: coming && (await import('./ComingCall.svelte')).default,
    NoPack: bare && !coming && (await import('./NoPack.svelte')).default,
  };
}
