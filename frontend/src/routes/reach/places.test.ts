import type { CountryView } from '$lib/api/schema';
import { expect, it } from 'vitest';
import { next, shadeOf, sorted, stepsOf, threadOf } from './places';

const place = (name: string, sessions: number): CountryView => ({
  code: name.slice(0, 2).toUpperCase(),
  name,
  kind: 'COUNTRY',
  sessions,
});
const places = [place('Wales', 5), place('Åland Islands', 1), place('Malta', 5)];
const names = (of: CountryView[]) => of.map(({ name }) => name);

it('stands by name as people look it up, whatever the accents', () => {
  expect(names(sorted(places, { by: 'name', direction: 'ascending' }))).toEqual([
    'Åland Islands',
    'Malta',
    'Wales',
  ]);
});

it('stands by calls, and by name where the calls are as many', () => {
  expect(names(sorted(places, { by: 'calls', direction: 'descending' }))).toEqual([
    'Malta',
    'Wales',
    'Åland Islands',
  ]);
  expect(names(sorted(places, { by: 'calls', direction: 'ascending' }))).toEqual([
    'Åland Islands',
    'Malta',
    'Wales',
  ]);
});

it('starts a column with what people look for, and turns round when asked again', () => {
  const most = next({ by: 'name', direction: 'ascending' }, 'calls');
  expect(most).toEqual({ by: 'calls', direction: 'descending' });
  expect(next(most, 'calls')).toEqual({ by: 'calls', direction: 'ascending' });
  expect(next(most, 'name')).toEqual({ by: 'name', direction: 'ascending' });
});

it.each([
  [6, ['1–2', '3–4', '5–6']],
  [7, ['1–3', '4–6', '7–7']],
  [4, ['1–2', '3–4']],
  [1, ['1–1']],
  [40, ['1–14', '15–28', '29–40']],
])('has even steps up to %i calls', (most, steps) => {
  const found = stepsOf([place('Somewhere', most)]);
  expect(found.map(({ from, to }) => `${from}–${to}`)).toEqual(steps);
  expect(shadeOf(most, found)).toBe(3);
  expect(new Set(found.map(({ shade }) => shade)).size).toBe(found.length);
});

it('has no steps where there is no place', () => {
  expect(stepsOf([])).toEqual([]);
});

it.each([
  [1, 6, 9],
  [6, 6, 69],
  [2, 2, 21],
  [40, 40, 69],
  [1, 400, 3],
])('has %i of %i calls as a thread of %i', (calls, most, length) => {
  expect(threadOf(calls, most)).toBe(length);
});
