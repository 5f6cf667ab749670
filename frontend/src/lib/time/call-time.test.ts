import { describe, expect, it } from 'vitest';
import { calendarDay, wallTime, yourTime } from './call-time';

const london = 'Europe/London';

function call(startsAt: string): [string, string] {
  return [startsAt, new Date(Date.parse(startsAt) + 3_600_000).toISOString()];
}

describe('18:00 in London, everywhere', () => {
  it.each([
    ['2026-01-15T18:00:00Z', 'America/New_York', 'Thursday', '13:00–14:00', false],
    ['2026-01-15T18:00:00Z', 'Pacific/Auckland', 'Friday', '07:00–08:00', true],
    ['2026-03-19T18:00:00Z', 'America/New_York', 'Thursday', '14:00–15:00', false],
    ['2026-10-15T17:00:00Z', 'Australia/Melbourne', 'Friday', '04:00–05:00', true],
  ])('%s in %s is %s %s', (startsAt, zone, weekday, clock, otherDay) => {
    expect(yourTime(...call(startsAt), london, zone)).toMatchObject({ weekday, clock, otherDay });
  });

  it.each([
    ['2026-01-15T18:00:00Z', 'Thursday 15 January 2026', 'Greenwich Mean Time'],
    ['2026-07-16T17:00:00Z', 'Thursday 16 July 2026', 'British Summer Time'],
    ['2026-10-15T17:00:00Z', 'Thursday 15 October 2026', 'British Summer Time'],
  ])('%s is 18:00 on %s, %s', (startsAt, date, zone) => {
    expect(wallTime(...call(startsAt), london)).toMatchObject({
      date,
      zone,
      clock: '18:00–19:00',
      city: 'London',
    });
  });

  it('says nothing twice where the clocks agree', () => {
    expect(yourTime(...call('2026-07-16T17:00:00Z'), london, 'Europe/Lisbon')).toBeNull();
    expect(yourTime(...call('2026-01-15T18:00:00Z'), london, 'UTC')).toBeNull();
    expect(yourTime(...call('2026-07-16T17:00:00Z'), london, 'UTC')).toMatchObject({
      clock: '17:00–18:00',
    });
  });
});

it('reads a calendar date as that date wherever the reader is', () => {
  expect(calendarDay('2026-10-15')).toBe('15 October 2026');
});
