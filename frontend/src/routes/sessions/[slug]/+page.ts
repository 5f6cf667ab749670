import { call } from '$lib/api/reads';

export const ssr = false;
export const prerender = false;

export function load({ fetch, params }) {
  // Most calls have a pack: what shows it comes while the API answers.
  const body = import('./PackBody.svelte');
  body.catch(() => {});
  return { call: withItsPage(call(fetch, params.slug)), body };
}

/** A call, and what it shows where it has no pack, or is still to come; most never load that. */
async function withItsPage(asked: ReturnType<typeof call>) {
  const answer = await asked;
  const bare = answer.ok && !answer.data.pack && answer.data.session;
  const coming =
    bare && ['PLANNED', 'LIVE'].includes(bare.stage) && Date.parse(bare.endsAt) > Date.now();
  return {
    ...answer,
    Coming: coming && (await import('./ComingCall.svelte')).default,
    NoPack: bare && !coming && (await import('./NoPack.svelte')).default,
  };
}
