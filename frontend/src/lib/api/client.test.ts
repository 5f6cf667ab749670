import { beforeEach, expect, it, vi } from 'vitest';
import type { Fetch } from './client';
import { found } from './found';

let client: typeof import('./client');

beforeEach(async () => {
  vi.resetModules();
  client = await import('./client');
});

function server(answer: () => Response): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch = async (input: Parameters<Fetch>[0]) => {
    const url = String(input);
    asked.push(url);
    return url === '/config.json' ? Response.json({ apiUrl: 'https://api.example/' }) : answer();
  };
  return { fetch, asked };
}

it('asks where the deployment says, once for the place and once for the thing', async () => {
  const { fetch, asked } = server(() => Response.json({ slug: 'a/b' }));
  const read = () => client.read(fetch, '/api/v1/sessions/{slug}', { path: { slug: 'a/b?c' } });
  expect(await read()).toEqual({ ok: true, data: { slug: 'a/b' } });
  await read();
  expect(asked).toEqual([
    '/config.json',
    'https://api.example/api/v1/sessions/a%2Fb%3Fc',
    'https://api.example/api/v1/sessions/a%2Fb%3Fc',
  ]);
});

it('leaves out what was not asked for', async () => {
  const { fetch, asked } = server(() => Response.json({}));
  await client.read(fetch, '/api/v1/sessions', { query: { limit: 24, cursor: undefined } });
  expect(asked[1]).toBe('https://api.example/api/v1/sessions?limit=24');
});

it.each([
  [404, { type: '/api/problems#not-found' }, 'not-found'],
  [503, { type: 'https://api.example/api/problems#unavailable' }, 'unavailable'],
  [500, { message: 'no problem document' }, 'internal'],
  [502, null, 'internal'],
])('names the problem of a %s by its type', async (status, body, problem) => {
  const { fetch } = server(() =>
    body ? Response.json(body, { status }) : new Response('<html>', { status }),
  );
  expect(await client.read(fetch, '/api/v1/community', {})).toEqual({ ok: false, problem });
});

it('says that nothing answered, and asks for the place again next time', async () => {
  const down: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await client.read(down, '/api/v1/community', {})).toEqual({
    ok: false,
    problem: 'unreachable',
  });
  const { fetch } = server(() => Response.json({ name: 'C' }));
  expect(await client.read(fetch, '/api/v1/community', {})).toMatchObject({ ok: true });
});

it('finds nothing where the API knows no such theme, and says what else is wrong', async () => {
  const refused = Promise.resolve({ ok: false as const, problem: 'malformed-request' });
  expect(await found<string[]>(refused, [])).toEqual({ ok: true, data: [] });
  const away = { ok: false as const, problem: 'unavailable' };
  expect(await found<string[]>(Promise.resolve(away), [])).toEqual(away);
});
