import { expect, it } from 'vitest';
import { instantOf, wallOf } from './wall';

const LONDON = 'Europe/London';

it.each([
  ['2026-01-15', '18:00', '2026-01-15T18:00:00.000Z'],
  ['2026-03-19', '18:00', '2026-03-19T18:00:00.000Z'],
  ['2026-07-16', '18:00', '2026-07-16T17:00:00.000Z'],
  ['2026-10-15', '18:00', '2026-10-15T17:00:00.000Z'],
  ['2026-10-25', '18:00', '2026-10-25T18:00:00.000Z'],
  ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
])('%s %s in London is %s', (date, time, instant) => {
  expect(instantOf(date, time, LONDON)).toBe(instant);
  expect(wallOf(instant, LONDON)).toEqual({ date, time });
});
