import { expect, it } from 'vitest';
import { sameZone, zonesByArea } from './zones';

it('lists zones by where they are and then by their city', () => {
  const areas = zonesByArea([]);
  expect(areas.map(({ area }) => area)).toContain('Europe');
  const europe = areas.find(({ area }) => area === 'Europe')?.zones ?? [];
  expect(europe).toContainEqual({ id: 'Europe/Stockholm', city: 'Stockholm' });
  expect(europe.map(({ city }) => city)).toEqual(europe.map(({ city }) => city).sort());
  const america = areas.find(({ area }) => area === 'America')?.zones ?? [];
  expect(america).toContainEqual({ id: 'America/New_York', city: 'New York' });
});

it('has a zone that was chosen once, also where the browser calls it otherwise', () => {
  const all = (more: string[]) =>
    zonesByArea(more).flatMap(({ zones }) => zones.map(({ id }) => id));
  for (const id of ['Asia/Kolkata', 'Etc/UTC', 'Europe/Stockholm'])
    expect(all([id]).filter((known) => known === id)).toEqual([id]);
});

it('knows two names of one zone', () => {
  expect(sameZone('Asia/Kolkata', 'Asia/Calcutta')).toBe(true);
  expect(sameZone('Europe/London', 'Europe/Stockholm')).toBe(false);
  expect(sameZone('Nowhere/Here', 'Europe/Stockholm')).toBe(false);
});
