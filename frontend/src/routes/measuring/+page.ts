import type { Fetch } from '$lib/api/client';
import { leadingThemes } from '$lib/api/leading-themes';
import { measures, recommendedBeside } from '$lib/api/measures';

export function load({ fetch }) {
  return { measured: measured(fetch) };
}

async function measured(fetch: Fetch) {
  const [found, leading] = await Promise.all([measures(fetch), leadingThemes(fetch)]);
  const beside = found.ok ? await recommendedBeside(fetch, found.data) : [];
  return { found, leading, beside };
}
