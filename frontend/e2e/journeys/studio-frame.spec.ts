import { expect, test } from '@playwright/test';
import { soundPage } from '../checks';
import { openStudio } from '../studio';

test('the studio asks to sign in, and comes back to the page that was wanted', async ({ page }) => {
  await page.goto('/studio/2026-10-15/files');
  await expect(page.getByRole('heading', { name: 'The facilitators’ studio' })).toBeVisible();
  await soundPage(page);
  await openStudio(page, '/2026-10-15/files');
  await expect(page).toHaveURL('/studio/2026-10-15/files');
  await expect(page.getByRole('heading', { level: 1, name: 'Files' })).toBeVisible();
  await expect(page.getByText('participants.csv')).toBeVisible();
  await soundPage(page);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a second tab is signed in by the first, and signing out ends both', async ({
  page,
  context,
}) => {
  await openStudio(page);
  const second = await context.newPage();
  await second.goto('/studio');
  await expect(second.getByText('Signed in as Fern')).toBeVisible();
  await second.getByRole('button', { name: 'Sign out' }).click();
  await expect(second.getByRole('heading', { name: 'The facilitators’ studio' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  const left = await page.evaluate(() => Object.keys(sessionStorage));
  expect(left.filter((key) => !key.startsWith('sveltekit:'))).toEqual([]);
});
