import { expect, it } from 'vitest';
import { CITIES, clocksIn, daysUntil } from './clocks';

it('says what clocks show around the world, and where another day has begun', () => {
  const said = clocksIn(CITIES, '2026-12-17T18:00:00Z', 'Europe/London').map(
    ({ city, clock, weekday }) => [city, clock, weekday].filter(Boolean).join(' '),
  );
  expect(said).toEqual([
    'San Francisco 10:00',
    'New York 13:00',
    'London 18:00',
    'Stockholm 19:00',
    'Nairobi 21:00',
    'Kolkata 23:30',
    'Singapore 02:00 Fri',
    'Melbourne 05:00 Fri',
    'Auckland 07:00 Fri',
  ]);
});

it.each([
  ['2026-12-17T17:59:00Z', 'Europe/London', 0],
  ['2026-12-16T23:59:00Z', 'Europe/London', 1],
  ['2026-12-17T10:00:00Z', 'Pacific/Auckland', 1],
  ['2026-12-17T12:00:00Z', 'Pacific/Auckland', 0],
  ['2026-11-28T12:00:00Z', 'Europe/London', 19],
  ['2026-12-18T12:00:00Z', 'Europe/London', -1],
])('at %s in %s it is so many days until the call', (now, zone, days) => {
  expect(daysUntil('2026-12-17T18:00:00Z', zone, new Date(now))).toBe(days);
});

it('counts days over the change of clocks', () => {
  expect(daysUntil('2026-03-30T17:00:00Z', 'Europe/London', new Date('2026-03-28T12:00:00Z'))).toBe(
    2,
  );
});
