import { expect, it } from 'vitest';
import { worthKeeping } from './reads';

const api = 'https://api.example/api/v1';
const asked = (path: string, init?: RequestInit) => worthKeeping(new Request(api + path, init));

it.each([
  '/packs/2026-10-15',
  '/packs/2026-10-15/editions',
  '/sessions?limit=24&stage=HELD',
  '/sessions/next',
  '/themes/rest',
  '/reach',
])('keeps %s', (path) => {
  expect(asked(path)).toBe(true);
});

it.each([
  '/consents/secret',
  '/join-requests/secret',
  '/memberships/secret',
  '/memberships/secret/leave',
  '/join-form',
  '/search?q=my%20name',
  '/sessions?q=my%20name',
  '/sessions?limit=24&q=',
  '/drafts/2026-10-15',
  '/members',
  '/packs/../consents/x',
  '/consents/api/v1/packs/x',
  '/consents/x?back=/api/v1/packs/2026-10-15',
])('never keeps %s', (path) => {
  expect(asked(path)).toBe(false);
});

it('keeps nothing that somebody signed in for, and nothing but reads', () => {
  expect(asked('/packs/2026-10-15', { headers: { Authorization: 'Bearer x' } })).toBe(false);
  expect(asked('/packs/2026-10-15', { method: 'POST' })).toBe(false);
});
