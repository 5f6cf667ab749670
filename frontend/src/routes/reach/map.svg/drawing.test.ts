import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoContains } from 'd3-geo';
import { beforeAll, describe, expect, it } from 'vitest';
import { FAROES, ISLES, WORLD } from '$lib/maps/frame';
import { drawing, LEFT_OUT, PACK } from './drawing';
import { places, type Place } from './lands';

const migrations = '../backend/src/main/resources/db/migration/';
const rows = /\('([A-Z]{2}(?:-[A-Z]{3})?)', '[^\n]+?', '(?:COUNTRY|NATION|TERRITORY)'\)/g;
const codes = readdirSync(migrations)
  .flatMap((name) => [...readFileSync(migrations + name, 'utf8').matchAll(rows)])
  .map(([, code = '']) => code);

let map: string;
let known: Place[];
beforeAll(() => {
  map = drawing();
  known = places('50m');
}, 120_000);

const path = (id: string) => new RegExp(`<path id="${id}" d="([^"]+)"`).exec(map)?.[1];

it('knows the countries and nations of the API', () => {
  expect(codes.length).toBeGreaterThan(250);
  expect(codes).toEqual(expect.arrayContaining(['GB-ENG', 'GB-NIR', 'FO', 'HK', 'AX']));
});

it('places every one of them, but for those it names', () => {
  const missing = codes.filter((code) => !path(`w-${code}`) && !path(`dot-${code}`));
  expect(missing).toEqual(LEFT_OUT);
  expect(LEFT_OUT).toEqual(['AQ']);
});

it('draws nothing under a code that the API does not have', () => {
  const drawn = [...map.matchAll(/id="(?:w|i|dot)-([^"]+)"/g)].map(([, code = '']) => code);
  expect(drawn.filter((code) => !codes.includes(code))).toEqual([]);
});

it.each(['MT', 'SG', 'HK', 'FO', 'GB-WLS', 'GB-NIR', 'LU', 'TV'])('has a dot for %s', (code) => {
  expect(path(`dot-${code}`)).toMatch(/^M\d+ \d+h0$/);
});

it('has a dot for every place that vanishes at this scale', () => {
  const vanished = codes.filter((code) => !path(`w-${code}`) && !LEFT_OUT.includes(code));
  expect(vanished).toEqual(expect.arrayContaining(['GI', 'MC', 'VA']));
  expect(vanished.filter((code) => !path(`dot-${code}`))).toEqual([]);
});

describe.each([
  ['GB-ENG', 'England', 'Birmingham', [-1.9, 52.48]],
  ['GB-SCT', 'Scotland', 'Inverness', [-4.3, 57.4]],
  ['GB-WLS', 'Wales', 'Builth Wells', [-3.4, 52.15]],
  ['GB-NIR', 'Northern Ireland', 'Omagh', [-7.3, 54.6]],
  ['IE', 'Ireland', 'Athlone', [-7.94, 53.42]],
  ['FO', 'Faroe Islands', 'Eysturoy', [-6.9, 62.2]],
  ['GF', 'French Guiana', 'Saül', [-53.2, 3.62]],
  ['SJ', 'Svalbard', 'Ny-Friesland', [17, 79]],
  ['UA', 'Ukraine', 'Simferopol', [34.1, 45]],
  ['SO', 'Somalia', 'Hargeisa', [44.1, 9.56]],
  ['CY', 'Cyprus', 'Kyrenia', [33.4, 35.28]],
] as const)('%s (%s)', (code, _, town, [longitude, latitude]) => {
  it(`holds ${town}, and no other place does`, () => {
    const holders = known.filter(({ land }) =>
      geoContains({ type: 'MultiPolygon', coordinates: land }, [longitude, latitude]),
    );
    expect(holders.map((place) => place.code)).toEqual([code]);
  });
});

it('tells the nations of the isles apart on a sheet of their own', () => {
  for (const code of ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'IE', 'FO']) {
    expect(path(`i-${code}`), code).toBeTruthy();
  }
  expect(path('i-GB')).toBeUndefined();
});

it('keeps within its sheets, and the Faroe Islands within their corner', () => {
  for (const [, prefix, code, data = ''] of map.matchAll(/id="(w|i)-([^"]+)" d="([^"]+)"/g)) {
    const sheet = prefix === 'w' ? WORLD : ISLES;
    const frame = prefix === 'i' && code === 'FO' ? FAROES : { x: 0, y: 0, ...sheet };
    for (const [x, y] of corners(data)) {
      expect([code, x >= frame.x && x <= frame.x + frame.width]).toEqual([code, true]);
      expect([code, y >= frame.y && y <= frame.y + frame.height]).toEqual([code, true]);
    }
  }
});

it('is made the same each time, and small', () => {
  expect(drawing()).toBe(map);
  expect(gzipSync(map).length).toBeLessThan(35_000);
  expect(map).not.toMatch(/style|NaN|undefined/);
}, 120_000);

it('is in packs as it is on the page, but for its smallest corners', async () => {
  // `npx vitest run drawing -u` draws it anew.
  await expect(drawing(PACK)).toMatchFileSnapshot(
    '../../../../../backend/src/main/resources/pack/map.svg',
  );
}, 120_000);

/** Follows a path of relative moves to where it goes. */
function corners(data: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const ring of data.split('z').filter(Boolean)) {
    const numbers = [...ring.matchAll(/-?\d+/g)].map(Number);
    let start: [number, number] | undefined;
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i] ?? NaN;
      y += numbers[i + 1] ?? NaN;
      start ??= [x, y];
      found.push([x, y]);
    }
    [x, y] = start ?? [x, y];
  }
  return found;
}
