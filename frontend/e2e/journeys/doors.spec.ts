import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';

const { API_URL = '', SITE_URL = '' } = process.env;
const PACK = `${API_URL}/api/v1/packs/2026-10-15.html`;

/** What the browser says, about what a policy forbids among it. */
function said(page: Page) {
  const texts: string[] = [];
  page.on('console', (message) => texts.push(message.text()));
  return texts;
}

test('a pack looks as it is meant to, within its policy', async ({ page }) => {
  const complaints = said(page);
  await page.goto(PACK);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('svg').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => [...document.fonts].map((font) => font.status))).toContain(
    'loaded',
  );
  expect(complaints).toEqual([]);
});

test('no stranger puts any of it in a frame', async ({ page }) => {
  const complaints = said(page);
  const stranger = createServer((request, response) => {
    const framed = new URL(request.url ?? '', 'http://localhost').searchParams.get('framed') ?? '';
    response.setHeader('content-type', 'text/html').end(`<iframe src="${framed}"></iframe>`);
  }).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  try {
    for (const address of [
      PACK,
      `${API_URL}/api/docs/`,
      `${API_URL}/api/v1/sessions`,
      `${SITE_URL}/`,
    ]) {
      complaints.length = 0;
      await page.goto(`http://127.0.0.1:${port}/?framed=${encodeURIComponent(address)}`);
      await expect.poll(() => complaints.join('\n'), address).toContain('frame-ancestors');
    }
  } finally {
    stranger.close();
  }
});

test('the site names whom to tell of a weakness as the API does', async ({ request }) => {
  const path = '/.well-known/security.txt';
  const [ofApi, ofSite] = [await request.get(API_URL + path), await request.get(SITE_URL + path)];
  expect([ofApi.status(), ofSite.status()]).toEqual([200, 200]);
  expect(await ofSite.text()).toBe(await ofApi.text());
  expect(await ofSite.text()).toContain(`Canonical: ${SITE_URL}${path}`);
  expect(ofSite.headers()['content-type']).toMatch(/^text\/plain/);
});

test('an address that is none is a 404, in the language of the address', async ({
  page,
  request,
}) => {
  for (const address of ['/nothing-here', '/sv/ingenting', '/nothing/below/it', '/xx/nothing'])
    expect((await request.get(SITE_URL + address)).status(), address).toBe(404);
  for (const address of [
    '/',
    '/sv',
    '/sessions/2026-10-15',
    '/sv/themes',
    '/search',
    '/studio/calls',
  ])
    expect((await request.get(SITE_URL + address)).status(), address).toBe(200);
  await page.goto('/sv/ingenting');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('search engines are told of the site, its calls and its themes, and of no studio', async ({
  request,
}) => {
  const robots = await (await request.get(`${SITE_URL}/robots.txt`)).text();
  expect(robots).toContain('Disallow: /studio');
  const sitemap = await request.get(/^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '');
  expect(sitemap.headers()['content-type']).toContain('application/xml');
  expect(await sitemap.text()).toContain(`<loc>${SITE_URL}/sessions/2026-10-15</loc>`);
});
