import { expect, it } from 'vitest';
import { calendars } from './calendars';

const call = {
  slug: '2026-07-16',
  title: 'Rest & tea',
  startsAt: '2026-07-16T17:00:00Z',
  endsAt: '2026-07-16T18:00:00Z',
};

it('gives calendars the instant, so that each shows it on its own clock', () => {
  const { google, outlook } = calendars(call, 'https://kind.example/sessions/2026-07-16', '');
  expect(new URL(google).searchParams.get('dates')).toBe('20260716T170000Z/20260716T180000Z');
  expect(new URL(google).searchParams.get('text')).toBe('Rest & tea');
  expect(new URL(outlook).searchParams.get('startdt')).toBe('2026-07-16T17:00:00Z');
});

it('offers the file where the API is known', () => {
  expect(calendars(call, '', 'https://api.example').file).toBe(
    'https://api.example/api/v1/sessions/2026-07-16/calendar.ics',
  );
  expect(calendars(call, '', '').file).toBeNull();
});
