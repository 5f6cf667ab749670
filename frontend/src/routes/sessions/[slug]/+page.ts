import { call } from '$lib/api/reads';

export const ssr = false;
export const prerender = false;

export function load({ fetch, params }) {
  // What stands high in a pack is there when the pack is, so that nothing moves below it.
  const high = Promise.allSettled([import('./Reach.svelte'), import('./Themes.svelte')]);
  return { call: withItsPage(call(fetch, params.slug), high) };
}

/** A call, and what it shows where it has no pack, or is still to come; most never load that. */
async function withItsPage(asked: ReturnType<typeof call>, high: Promise<unknown>) {
  const [answer] = await Promise.all([asked, high]);
  const bare = answer.ok && !answer.data.pack && answer.data.session;
  const coming =
    bare && ['PLANNED', 'LIVE'].includes(bare.stage) && Date.parse(bare.endsAt) > Date.now();
  return {
    ...answer,
    Coming: coming && (await import('./ComingCall.svelte')).default,
    NoPack: bare && !coming && (await import('./NoPack.svelte')).default,
  };
}
