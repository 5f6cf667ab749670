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
export type Reach = Record<Measured, Reported[]> & {
  countriesComputed: Required<Schemas['ComputedFigure']>;
  /** By name. */
  places: JoinedPlace[];
};

/** What is reported, listed and computed, across all published packs; latest call first. */
export async function reach(fetch: Fetch): Promise<Outcome<Reach>> {
  const [figures, places] = await Promise.all([
    read<Omit<Reach, 'places'>>(fetch, '/api/v1/reach', {}),
    read<Page<JoinedPlace>>(fetch, '/api/v1/countries', {}),
  ]);
  if (!figures.ok) return figures;
  if (!places.ok) return places;
  return { ok: true, data: { ...figures.data, places: places.data.items } };
}
