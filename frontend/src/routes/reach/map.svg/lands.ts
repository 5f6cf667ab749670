/*
 * The land of every country and nation, from Natural Earth (world-atlas) under the codes of ISO
 * 3166-1. What Natural Earth draws as a part of another – French Guiana, Svalbard, the nations of
 * the United Kingdom – is cut out with the shapes of country-coder.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { aggregateFeature, borders, iso1A2Code } from '@rapideditor/country-coder';
import { geoArea, geoCentroid, geoContains } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { difference, intersection } from 'polyclip-ts';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Rings of longitude and latitude; the first is the coast, others are holes. */
export type Outline = [number, number][][];
export interface Place {
  /** Empty for land that has no code. */
  code: string;
  /** Empty where the atlas has none of it. */
  land: Outline[];
  /** Longitude and latitude of the middle of its largest land. */
  middle: [number, number];
}
type Lands = Map<string, Outline[]>;
type Country = Feature<Polygon | MultiPolygon, { name: string }>;

/** What the atlas gives no number, as ISO 3166-1 has it; Kosovo under the code it leaves to users. */
const BELONGS: Record<string, string> = {
  Somaliland: 'SO',
  'N. Cyprus': 'CY',
  'Indian Ocean Ter.': 'AU',
  Kosovo: 'XK',
};
const NATIONS = ['GB-ENG', 'GB-SCT', 'GB-WLS'];
/** A point of Crimea, which ISO 3166-2 lists with Ukraine (UA-43) and the atlas draws with Russia. */
const CRIMEA: [number, number] = [34.3, 45.2];
/** A cut leaves slivers where two sources draw one coast or border differently (sr; 40 km²). */
const SLIVER = 1e-6;

/** Every place, or only those named, as the atlas draws them at a scale of 1 to 50 or 10 million. */
export function places(scale: '50m' | '10m', only?: readonly string[]): Place[] {
  const wanted = (code: string) => only?.includes(code) ?? true;
  const lands = atlas(scale);
  for (const code of [...NATIONS, ...numbered()].filter(wanted)) {
    if (!lands.has(code)) lands.set(code, cutOut(code, lands));
  }
  // What the other three leave of the United Kingdom, so that the border with Ireland is one line.
  lands.set('GB-NIR', lands.get('GB') ?? []);
  lands.delete('GB');
  return [...lands]
    .filter(([code]) => wanted(code))
    .map(([code, land]) => ({ code, land, middle: middle(land, code) }));
}

function atlas(scale: string): Lands {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const lands: Lands = new Map();
  for (const country of feature(topology, topology.objects.countries).features as Country[]) {
    const code = country.id ? iso1A2Code(String(country.id)) : BELONGS[country.properties.name];
    for (const outline of outlines(country.geometry)) {
      const owner = code === 'RU' && holds(outline, CRIMEA) ? 'UA' : (code ?? '');
      const land = lands.get(owner);
      if (land) land.push(outline);
      else lands.set(owner, [outline]);
    }
  }
  return lands;
}

/** Places that ISO 3166-1 numbers; the atlas draws some with the country they belong to. */
function numbered(): string[] {
  return borders.features
    .map(({ properties }) => properties)
    .filter(({ iso1N3, isoStatus }) => iso1N3 && isoStatus === 'official')
    .map(({ iso1A2 }) => String(iso1A2));
}

/** Takes a place's land away from the country it is drawn with. */
function cutOut(code: string, lands: Lands): Outline[] {
  const { coordinates: shape, parent } = shapeOf(code);
  const found: Outline[] = [];
  const left: Outline[] = [];
  for (const outline of lands.get(parent) ?? []) {
    const within = clockwise(intersection([outline], shape));
    if (within.length === 0) left.push(outline);
    else {
      found.push(...within);
      const rest = clockwise(difference([outline], shape));
      left.push(...rest.filter((piece) => area(piece) > SLIVER && area(piece) < 2 * Math.PI));
    }
  }
  if (found.length > 0) lands.set(parent, left);
  return found;
}

function shapeOf(code: string): { coordinates: Outline[]; parent: string } {
  const shape = aggregateFeature(code);
  if (shape?.geometry.type !== 'MultiPolygon') throw new Error(`country-coder has no ${code}`);
  return {
    coordinates: outlines(shape.geometry),
    parent: shape.properties.country ?? '',
  };
}

/** On the sphere an outline runs with the clock (d3-geo); RFC 7946 and the cutter have it against. */
function clockwise(cut: Outline[]): Outline[] {
  return cut.map((outline) => outline.map((ring) => [...ring].reverse()));
}

function middle(land: Outline[], code: string): [number, number] {
  const known = land.length > 0 ? land : clockwise(shapeOf(code).coordinates);
  const [largest] = [...known].sort((a, b) => area(b) - area(a));
  return geoCentroid({ type: 'Polygon', coordinates: largest ?? [] });
}

function area(outline: Outline): number {
  return geoArea({ type: 'Polygon', coordinates: outline });
}

function holds(outline: Outline, point: [number, number]): boolean {
  return geoContains({ type: 'Polygon', coordinates: outline }, point);
}

function outlines({ type, coordinates }: Polygon | MultiPolygon): Outline[] {
  return (type === 'Polygon' ? [coordinates] : coordinates) as Outline[];
}
