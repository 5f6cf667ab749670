import { geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Place } from './lands';
import { Pen } from './pen';

export interface Drawn {
  code: string;
  path: string;
  /** Size on the sheet, in its units squared. */
  size: number;
}

/**
 * Draws land so that neighbours keep one border between them.
 *
 * @param detail the smallest corner (and island) that is kept, in units squared of the sheet
 */
export function draw(places: Place[], projection: GeoProjection, detail: number): Drawn[] {
  const measure = geoPath(projection);
  return coarser(places, detail / projection.scale() ** 2).map((land) => {
    const pen = new Pen();
    geoPath(projection, pen)(land);
    return { code: land.properties.code, path: String(pen), size: measure.area(land) };
  });
}

type Code = { code: string };
type Land = Feature<MultiPolygon, Code>;
type Lands = { lands: GeometryCollection<Code> };

/** The library's own type leaves the second argument out. */
const surface = sphericalRingArea as (ring: [number, number][]) => number;

function coarser(places: Place[], corner: number): Land[] {
  const lands: FeatureCollection<MultiPolygon, Code> = {
    type: 'FeatureCollection',
    features: places.map(({ code, land }) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates: land },
    })),
  };
  const shared = topology({ lands }, 1e6) as Topology<Lands>;
  const simple = simplify(presimplify(shared, sphericalTriangleArea), corner);
  const kept = filter(simple, filterAttachedWeight(simple, corner, surface));
  return feature(kept, kept.objects.lands as GeometryCollection<Code>).features as Land[];
}
