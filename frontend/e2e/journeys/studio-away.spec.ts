import { expect, test } from '@playwright/test';
import { soundPage } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio } from '../studio';

const { REALM_URL = '' } = process.env;

test('while Keycloak is away the studio says so, keeps what is typed, and recovers by itself', async ({
  page,
  request,
}) => {
  const { call } = await facilitator(request);
  const { slug } = await call<{ slug: string }>('POST', '/sessions', {
    date: '2022-06-16',
    title: 'Before Keycloak went',
  });
  const read = async () =>
    (await call<{ session: { title: string } }>('GET', `/drafts/${slug}`)).session.title;
  await page.clock.install();
  await openStudio(page, `/${slug}`);
  const title = page.getByLabel('Title', { exact: true });
  await expect(title).toHaveValue('Before Keycloak went');

  await page.route(`${REALM_URL}/**`, (route) => route.abort('connectionrefused'));
  await page.clock.fastForward('06:00');
  await title.fill('Typed while it was away');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Signing in does not answer just now' }),
  ).toBeVisible();
  await soundPage(page);
  expect(await read()).toBe('Before Keycloak went');

  await page.unroute(`${REALM_URL}/**`);
  // The page's clock goes on to the next try, which then has real time to be answered.
  await expect(async () => {
    await page.clock.runFor(4_500);
    await expect.poll(read, { timeout: 4_000 }).toBe('Typed while it was away');
  }).toPass({ timeout: 40_000 });
  await expect(page.getByText('Signing in does not answer just now')).toHaveCount(0);
});

test('somebody who cannot sign in is told why, and the public pages work', async ({ page }) => {
  await page.route(`${REALM_URL}/**`, (route) => route.abort('connectionrefused'));
  await page.goto('/studio');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Signing in does not answer just now' }),
  ).toBeVisible();
  await soundPage(page);
  await page.goto('/sessions/2026-10-15');
  await expect(page.locator('#glimpses blockquote').first()).toBeVisible();
  await page.unroute(`${REALM_URL}/**`);
  await openStudio(page);
});
