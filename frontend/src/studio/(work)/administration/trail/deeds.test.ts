import { expect, test } from 'vitest';
import { byDay, deedOf, fieldsIn, thingAt, whoIs } from './deeds';

const id = '0192a4c0-0000-7000-8000-00000000000f';

test('things have names where their addresses tell them', () => {
  expect(thingAt('/sessions/2026-10-15')).toBe('the call of 15 October 2026');
  expect(thingAt('/drafts/2026-10-15-2')).toBe('the draft of the call of 15 October 2026 (2)');
  expect(thingAt('/packs/2026-10-15/editions/3')).toBe(
    'edition 3 of the pack of the call of 15 October 2026',
  );
  expect(thingAt('/drafts/2026-10-15/sections/welcome')).toBe(
    'a section of the call of 15 October 2026',
  );
  expect(thingAt('/themes/a-cup-of-tea')).toBe('the theme “a cup of tea”');
  expect(thingAt(`/quotes/${id}`)).toBe('a quote');
  expect(thingAt(`/quotes/${id}/consent-requests/${id}`)).toBe('a question for consent');
  expect(thingAt('/community/settings')).toBe('the settings');
  expect(thingAt(`/privacy/erasures/${id}`)).toBe('an erasure');
  expect(thingAt('/something/new')).toBe('/something/new');
});

test('whoever did it is a person, a program, the system, or somebody by a link', () => {
  expect(whoIs('fern@example.org')).toBe('fern@example.org');
  expect(whoIs('service-account-pack-import')).toBe('The program pack-import');
  expect(whoIs('system')).toBe('The system');
  expect(whoIs('')).toBe('Somebody by a link');
});

test('a deed that has no words of its own reads as it is called', () => {
  expect(deedOf('edited')).toBe('changed');
  expect(deedOf('put-aside')).toBe('put aside');
  expect(fieldsIn(['title', 'joinLink'])).toBe('title, join link');
});

test('deeds stand by day, in their order', () => {
  const deed = (at: string) => ({ id: at, at, actor: '', deed: '', target: '', fields: [] });
  const days = byDay(
    ['2026-10-16T12:00:00Z', '2026-10-16T11:00:00Z', '2026-10-15T12:00:00Z'].map(deed),
  );
  expect(days.map(([, deeds]) => deeds.length)).toEqual([2, 1]);
  expect(days[0]?.[0]).toContain('16 October 2026');
});
