import { geoConicEqualArea, geoEqualEarth, type GeoProjection } from 'd3-geo';
import { FAROES, ISLES, WORLD } from '$lib/maps/frame';
import { places, type Place } from './lands';
import { draw, type Drawn } from './sheet';

/** The map ends in the far south. */
export const LEFT_OUT = ['AQ'];
const NEAR = ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'IE', 'IM', 'GG', 'JE', 'FR'];
/** A place smaller than this, in units squared, has a dot. */
const SMALL = 260;
const MARGIN = 12;
const NORTHERNMOST = 83.7;

/** The smallest corner, and island, that is kept on each sheet, in its units squared. */
interface Detail {
  world: number;
  isles: number;
}
const PAGE: Detail = { world: 6, isles: 12 };
/** For a pack, whose maps are smaller and travel within it. */
export const PACK: Detail = { world: 60, isles: 60 };

/**
 * Every place by itself, so that the page shows those it needs: `w-CODE` on the sheet of the
 * world, `dot-CODE` where it is small there, `i-CODE` on the sheet of the isles.
 */
export function drawing(detail = PAGE): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">${world(detail)}${isles(detail)}</svg>`;
}

function world(detail: Detail): string {
  const projection = wholeWidth();
  const all = places('50m').filter(({ code }) => !LEFT_OUT.includes(code));
  const drawn = draw(all, projection, detail.world);
  const sizes = new Map(drawn.map(({ code, size }) => [code, size]));
  const small = all.filter(({ code }) => code && (sizes.get(code) ?? 0) < SMALL);
  return sheet('world', 'w', drawn) + small.map((place) => dot(place, projection)).join('');
}

/** Equal Earth, so that no place looks larger than it is; its edge runs through the Bering Strait. */
function wholeWidth(): GeoProjection {
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitWidth(WORLD.width - 2 * MARGIN, { type: 'Sphere' });
  const [x, y] = projection.translate();
  const top = projection([-11, NORTHERNMOST])?.[1] ?? 0;
  return projection.translate([x + MARGIN, y - top + MARGIN]);
}

function isles(detail: Detail): string {
  const projection = geoConicEqualArea().parallels([51, 59]).rotate([4.4, 0]);
  const near = places('10m', [...NEAR, 'FO']);
  const faroes = near.filter(({ code }) => code === 'FO');
  const others = near.filter(({ code }) => code !== 'FO');
  const shown = others.filter(({ code }) => code !== 'FR');
  fit(projection, shown, { x: 0, y: 0, ...ISLES });
  projection.clipExtent([
    [0, 0],
    [ISLES.width, ISLES.height],
  ]);
  const drawn = draw(others, projection, detail.isles);
  projection.clipExtent(null);
  fit(projection, faroes, FAROES);
  return sheet('isles', 'i', [...drawn, ...draw(faroes, projection, detail.isles)]);
}

function fit(projection: GeoProjection, places: Place[], frame: typeof FAROES): void {
  const { x, y, width, height } = frame;
  const all = { type: 'MultiPolygon' as const, coordinates: places.flatMap(({ land }) => land) };
  projection.fitExtent(
    [
      [x + MARGIN, y + MARGIN],
      [x + width - MARGIN, y + height - MARGIN],
    ],
    all,
  );
}

function sheet(name: string, prefix: string, drawn: Drawn[]): string {
  const shapes = drawn
    .filter(({ path }) => path)
    .map(
      ({ code, path }) =>
        `<path${code && ` id="${prefix}-${code}"`} d="${path}" vector-effect="non-scaling-stroke"/>`,
    );
  return `<g id="${name}">${shapes.join('')}</g>`;
}

function dot({ code, middle }: Place, projection: GeoProjection): string {
  const [x, y] = (projection(middle) ?? [0, 0]).map(Math.round);
  return `<path id="dot-${code}" d="M${x} ${y}h0" vector-effect="non-scaling-stroke"/>`;
}
