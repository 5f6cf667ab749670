import { expect, test, type Page } from '@playwright/test';

const { API_URL = '', SITE_URL = '' } = process.env;
const PACK = `${API_URL}/api/v1/packs/2026-10-15.html`;
const STRANGER = 'http://stranger.example/';

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

for (const address of [
  PACK,
  `${API_URL}/api/docs/`,
  `${API_URL}/api/v1/sessions`,
  `${SITE_URL}/`,
]) {
  test(`no stranger puts ${new URL(address).pathname} of ${address === `${SITE_URL}/` ? 'the site' : 'the API'} in a frame`, async ({
    page,
  }) => {
    const complaints = said(page);
    await page.route(STRANGER, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${address}"></iframe>` }),
    );
    await page.goto(STRANGER);
    await expect(() => expect(complaints.join('\n')).toContain('frame-ancestors')).toPass();
  });
}

test('the site names whom to tell of a weakness as the API does', async ({ request }) => {
  const path = '/.well-known/security.txt';
  const [ofApi, ofSite] = [await request.get(API_URL + path), await request.get(SITE_URL + path)];
  expect(ofSite.status()).toBe(ofApi.status());
  if (!ofApi.ok()) return;
  expect(await ofSite.text()).toBe(await ofApi.text());
  expect(await ofSite.text()).toContain(`Canonical: ${SITE_URL}${path}`);
  expect(ofSite.headers()['content-type']).toMatch(/^text\/plain/);
});
