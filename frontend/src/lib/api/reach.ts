import { read, type Fetch, type Outcome } from './client';
import type { CountryView, ReachView } from './schema';

export type Reach = ReachView & {
  /** By name. */
  places: CountryView[];
};

/** What is reported and computed, across all published packs. */
export function figures(fetch: Fetch) {
  return read(fetch, '/api/v1/reach', {});
}

export function countries(fetch: Fetch) {
  return read(fetch, '/api/v1/countries', {});
}

/** The figures with the places that packs list. */
export async function reach(fetch: Fetch): Promise<Outcome<Reach>> {
  const [said, places] = await Promise.all([figures(fetch), countries(fetch)]);
  if (!said.ok) return said;
  if (!places.ok) return places;
  return { ok: true, data: { ...said.data, places: places.data.items } };
}
