import { expect, test } from 'vitest';
import type { MemberView } from '$lib/api/schema';
import { found, table } from './find';

const member = (values: Partial<MemberView>): MemberView => ({
  id: values.name ?? '',
  name: 'Nobody',
  email: 'nobody@example.org',
  joinedAt: '2026-10-15T18:00:00Z',
  wordingVersion: '1',
  language: 'en',
  mailingConsentAt: '2026-10-15T18:00:00Z',
  wantsCalls: true,
  wantsPacks: true,
  paused: false,
  ...values,
});
const asa = member({ name: 'Åsa Ek', role: 'Nurse', country: 'SE', timeZone: 'Europe/Stockholm' });
const bo = member({ name: 'Bo Li', organisation: 'A ward', paused: true });
const cy = member({
  name: 'Cy',
  unreachableSince: '2026-11-01T00:00:00Z',
  profileConsentAt: '2026-10-15T18:00:00Z',
});
const all = [asa, bo, cy];

test('somebody is found by words of anything that stands there, in any order and accent', () => {
  expect(found(all, 'ek asa', 'all')).toEqual([asa]);
  expect(found(all, 'stockholm nurse', 'all')).toEqual([asa]);
  expect(found(all, 'SWEDEN', 'all')).toEqual([asa]);
  expect(found(all, 'ward sweden', 'all')).toEqual([]);
  expect(found(all, ' ', 'all')).toEqual(all);
});

test('kinds narrow what is found', () => {
  expect(found(all, '', 'paused')).toEqual([bo]);
  expect(found(all, '', 'unreachable')).toEqual([cy]);
  expect(found(all, '', 'waiting')).toEqual([cy]);
  expect(found([{ ...cy, contributor: '1' }], '', 'waiting')).toEqual([]);
  expect(found([{ ...cy, contributor: '1' }], 'cy', 'shown')).toHaveLength(1);
});

test('the table has a row for each, without ids', () => {
  const [head, first] = table([asa]).split('\r\n');
  expect(head).toMatch(/^name,email,role,/);
  expect(first).toMatch(/^Åsa Ek,nobody@example.org,Nurse,,SE,en,Europe\/Stockholm,/);
});
