import { read, type Fetch, type Outcome } from './client';
import type { Page } from './model';
import type { components } from './schema';

type Schemas = components['schemas'];
type Said = Required<Schemas['ReportedFigure']>;
type Left = 'qualifier' | 'asOf';

/** A figure as one call's pack reports it; what its source left out is null. */
export type Reported = Omit<Said, Left> & { [K in Left]: string | null };
export type JoinedPlace = Required<Schemas['CountryView']>;

type Measured = 'contributors' | 'countries' | 'attendance';
/** Latest call first. */
export type Figures = Record<Measured, Reported[]> & {
  countriesComputed: Required<Schemas['ComputedFigure']>;
};
export type Reach = Figures & {
  /** By name. */
  places: JoinedPlace[];
};

/** What is reported and computed, across all published packs. */
export function figures(fetch: Fetch) {
  return read<Figures>(fetch, '/api/v1/reach', {});
}

export function countries(fetch: Fetch) {
  return read<Page<JoinedPlace>>(fetch, '/api/v1/countries', {});
}

/** The figures with the places that packs list. */
export async function reach(fetch: Fetch): Promise<Outcome<Reach>> {
  const [said, places] = await Promise.all([figures(fetch), countries(fetch)]);
  if (!said.ok) return said;
  if (!places.ok) return places;
  return { ok: true, data: { ...said.data, places: places.data.items } };
}
