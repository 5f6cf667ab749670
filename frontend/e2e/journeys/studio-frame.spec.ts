import { expect, test } from '@playwright/test';
import { mainLink, soundPage, watch } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio, toStep } from '../studio';

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
  const away = await context.newPage();
  await away.goto('/studio');
  await expect(away.getByText('Signed in as Fern')).toBeVisible();
  await away.goto('/themes');
  await second.getByRole('button', { name: 'Sign out' }).click();
  await expect(second.getByRole('heading', { name: 'The facilitators’ studio' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await away.goto('/studio');
  await expect(away.getByRole('button', { name: 'Sign in' })).toBeVisible();
  for (const tab of [page, away]) {
    const left = await tab.evaluate(() => Object.keys(sessionStorage));
    expect(left.filter((key) => !key.startsWith('sveltekit:'))).toEqual([]);
  }
});

test('what was just typed is saved before a link leads out of the studio', async ({
  page,
  request,
}) => {
  const { call } = await facilitator(request);
  const { slug } = await call<{ slug: string }>('POST', '/sessions', {
    date: '2022-07-21',
    title: 'Before somebody looked at the site',
  });
  await openStudio(page, `/${slug}`);
  const title = page.getByLabel('Title', { exact: true });
  await expect(title).toHaveValue('Before somebody looked at the site');
  await title.fill('Typed on the way out');
  await mainLink(page, 'Themes').click();
  await expect(page).toHaveURL('/themes');
  await expect(page.getByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
  const { session } = await call<{ session: { title: string } }>('GET', `/drafts/${slug}`);
  expect(session.title).toBe('Typed on the way out');
  await page.goBack();
  await expect(page.getByText('Signed in as Fern')).toBeVisible();
  await expect(title).toHaveValue('Typed on the way out');
});

test('the studio says what is no page of it, and a Swedish address leads there', async ({
  page,
}) => {
  await openStudio(page);
  const nothingOdd = await watch(page);
  await page.goto('/studio/2026-10-15/nothing');
  await expect(
    page.getByRole('heading', { level: 1, name: 'There is no such page' }),
  ).toBeVisible();
  await soundPage(page);
  await page.goto('/sv/studio/2026-10-15/call');
  await expect(page).toHaveURL('/studio/2026-10-15');
  await expect(page.getByText('Signed in as Fern')).toBeVisible();
  await toStep(page, 'Files');
  await expect(page).toHaveTitle(/^Files/);
  await expect(page.getByRole('heading', { level: 1, name: 'Files' })).toBeFocused();
  nothingOdd();
});
