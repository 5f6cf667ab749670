import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { soundPage, watch } from '../checks';
import { pack as invented } from '../fixtures/pack';
import { problem } from '../fixtures/world';

test.use({ serviceWorkers: 'allow' });

const { API_URL = '' } = process.env;
const SAMPLE = '2026-10-15';
const PACK = `${API_URL}/api/v1/packs/${SAMPLE}`;
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'You are' });

/** The addresses and the texts of all answers that this browser keeps. */
function kept(page: Page) {
  return page.evaluate(async () => {
    const answers: Record<string, string> = {};
    for (const { url } of await (await caches.open('kept-reads')).keys())
      answers[url] = (await (await caches.match(url))?.text()) ?? '';
    return answers;
  });
}

/** The worker has begun and has heard what the page fetched before. */
async function keeps(page: Page, address: string) {
  await expect(async () => expect(Object.keys(await kept(page))).toContain(address)).toPass();
}

/** Answers for one address of the API in place of the API, also to the worker. */
async function answer(context: BrowserContext, address: string, reply: object | 404 | 410 | 503) {
  await context.unroute(address);
  await context.route(address, (route) => {
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' };
    return typeof reply === 'number'
      ? route.fulfill({ ...problem('withdrawn', reply), headers })
      : route.fulfill({ json: reply, headers });
  });
}

test('somebody reads a pack, loses the connection, and reads it again', async ({
  page,
  context,
}) => {
  const nothingOdd = await watch(page);
  await page.goto(`/sessions/${SAMPLE}`);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await keeps(page, PACK);
  await expect(notice(page)).toHaveCount(0);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('#glimpses figure').first().getByRole('blockquote')).not.toBeEmpty();
  await expect(notice(page)).toContainText('You are offline. This is the copy from');
  await expect(notice(page)).toContainText(String(new Date().getFullYear()));
  await soundPage(page);

  await context.setOffline(false);
  await expect(notice(page)).toContainText('You are online again.');
  await page.getByRole('button', { name: 'Fetch it again' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  nothingOdd();
});

test('a page that was never read says so, and leads to what was', async ({ page, context }) => {
  await page.goto(`/sessions/${SAMPLE}`);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await keeps(page, PACK);
  await context.setOffline(true);

  await page.goto('/sessions/2026-03-19');
  await expect(notice(page)).toContainText('This page was not kept on this device');
  await soundPage(page);
  await notice(page).getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`/sessions/${SAMPLE}$`));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(notice(page)).toContainText('This is the copy from');
});

test('where nothing was ever read, a visitor learns what is kept in future', async ({
  page,
  context,
}) => {
  await page.goto('/accessibility');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active);
  await context.setOffline(true);
  await page.goto('/sessions');
  await expect(notice(page)).toContainText('What you read while you are online is kept');
  await page.goto('/privacy');
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
  await expect(page.getByText('Nothing is kept on this device now.')).toBeVisible();
});

test('the studio that was opened before opens without a connection', async ({ page, context }) => {
  await page.goto('/studio');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  const script = await page.locator('link[href*="/entry/app"]').getAttribute('href');
  await expect(async () =>
    expect(await page.evaluate(async (url) => !!(await caches.match(url)), script ?? '')).toBe(
      true,
    ),
  ).toPass();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

const [, , glimpses] = [0, 1, 8].map((at) => invented.sections[at]);
const words = 'Our porter knows who is afraid of lifts.';
const withdrawn = {
  ...invented,
  edition: 3,
  sections: invented.sections.map((section) =>
    section === glimpses
      ? JSON.parse(JSON.stringify(section).replace(words, 'withdrawn'))
      : section,
  ),
};

for (const [what, reply] of [
  ['with an edition without it', withdrawn],
  ['that it is not there', 404],
  ['that it is gone', 410],
  ['that the next edition is being made', 503],
] as const) {
  test(`a withdrawn quote leaves the device when the network answers ${what}`, async ({
    page,
    context,
  }) => {
    await answer(context, PACK, invented);
    await page.goto(`/sessions/${SAMPLE}`);
    await expect(page.getByText(words)).toBeVisible();
    await keeps(page, PACK);
    expect((await kept(page))[PACK]).toContain(words);

    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(words)).toBeVisible();

    await answer(context, PACK, reply);
    await context.setOffline(false);
    await page.reload();
    await expect(page.getByText(words)).toHaveCount(0);
    await expect(async () =>
      expect(JSON.stringify(await kept(page))).not.toContain(words),
    ).toPass();
  });
}

test('a withdrawn quote leaves the device on a visit to another page', async ({
  page,
  context,
}) => {
  await answer(context, PACK, invented);
  await page.goto(`/sessions/${SAMPLE}`);
  await keeps(page, PACK);
  await answer(context, PACK, 410);
  await age(page, PACK);

  await page.goto('/accessibility');
  await expect(async () => expect(JSON.stringify(await kept(page))).not.toContain(words)).toPass();
});

/** As if an answer had come a while ago. */
async function age(page: Page, address: string) {
  await page.evaluate(async (url) => {
    const reads = await caches.open('kept-reads');
    const text = await (await reads.match(url))?.text();
    const headers = { 'content-type': 'application/json', 'x-kept-at': '2026-01-01T00:00:00Z' };
    await reads.put(url, new Response(text, { headers }));
  }, address);
}

test('somebody else’s key, a form, a search and a signed-in read leave nothing behind', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await keeps(page, `${API_URL}/api/v1/sessions/next`);
  const secret = { words: 'secret-of-somebody' };
  for (const path of ['consents/*', 'join-requests/*', 'memberships/*', 'search*', 'drafts*'])
    await answer(context, `${API_URL}/api/v1/${path}`, secret);
  await answer(context, `${API_URL}/api/v1/packs/signed-in`, secret);
  await page.goto('/consent#secret-of-somebody');
  await page.goto('/search?q=secret-of-somebody');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(async (api) => {
    for (const path of ['consents/x', 'join-requests/x', 'memberships/x', 'drafts'])
      await fetch(`${api}/api/v1/${path}`);
    await fetch(`${api}/api/v1/packs/signed-in`, { headers: { Authorization: 'Bearer x' } }).catch(
      () => {},
    );
  }, API_URL);
  const all = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return found.join('\n');
  });
  expect(all).toContain('/sessions/next');
  expect(all).not.toContain('secret-of-somebody');
});

test('an answer that caches may not have is not kept', async ({ page, context }) => {
  await context.route(PACK, (route) =>
    route.fulfill({
      json: invented,
      headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
    }),
  );
  await page.goto(`/sessions/${SAMPLE}`);
  await expect(page.getByText(words)).toBeVisible();
  await keeps(page, `${API_URL}/api/v1/sessions/${SAMPLE}`);
  expect(Object.keys(await kept(page))).not.toContain(PACK);
});

test('only the last forty answers are kept', async ({ page, context }) => {
  await page.goto('/');
  await keeps(page, `${API_URL}/api/v1/sessions/next`);
  await page.reload();
  await answer(context, `${API_URL}/api/v1/quotes*`, { items: [] });
  await page.evaluate(async (api) => {
    for (let n = 0; n < 50; n++) await fetch(`${api}/api/v1/quotes?limit=${n}`);
  }, API_URL);
  await keeps(page, `${API_URL}/api/v1/quotes?limit=49`);
  // The worker removes the oldest once it has put the newest.
  await expect(async () => expect(Object.keys(await kept(page))).toHaveLength(40)).toPass();
  const addresses = Object.keys(await kept(page));
  expect(addresses).not.toContain(`${API_URL}/api/v1/quotes?limit=9`);
});

test('what is kept can be removed', async ({ page }) => {
  await page.goto(`/sessions/${SAMPLE}`);
  await keeps(page, PACK);
  await page.goto('/privacy');
  await expect(page.getByText(/\d+ copies are kept on this device now/)).toBeVisible();
  await soundPage(page);
  await page.getByRole('button', { name: 'Remove what is kept' }).click();
  await expect(page.getByText('Removed. It is kept anew')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
