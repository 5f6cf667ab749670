import type { Fetch } from '$lib/api/client';
import { measures, recommendedBeside } from '$lib/api/measures';
import { patches } from '$lib/api/patches';

export function load({ fetch }) {
  return { measured: measured(fetch) };
}

async function measured(fetch: Fetch) {
  const [found, worn] = await Promise.all([measures(fetch), patches(fetch)]);
  const beside = found.ok ? await recommendedBeside(fetch, found.data) : [];
  return { found, patches: worn, beside };
}
