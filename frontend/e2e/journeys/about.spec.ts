import { expect, test } from '@playwright/test';
import { soundPage, watch } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { LONG, none, shelves } from '../fixtures/shelves';
import { problem } from '../fixtures/world';

holdsEverywhere('/about', [
  { name: 'the about page', answers: shelves, shown: 'Act together' },
  {
    name: 'the about page with long words',
    answers: {
      ...shelves,
      '/api/v1/community': { name: LONG, description: LONG, purposes: [LONG, `${LONG} again`] },
    },
    shown: 'again',
  },
  {
    name: 'the about page before the first call',
    answers: {
      ...shelves,
      '/api/v1/sessions/next': problem('not-found', 404),
      '/api/v1/packs': none,
    },
    shown: 'Act together',
  },
  {
    name: 'the about page without the API',
    answers: {
      '/api/v1/community': 'broken',
      '/api/v1/sessions/next': 'broken',
      '/api/v1/packs': 'broken',
    },
    shown: 'We could not fetch this',
  },
]);

test('somebody reads who we are, and goes on to the people and to joining', async ({ page }) => {
  const nothingOdd = await watch(page);
  await page.goto('/about');
  await expect(page).toHaveTitle('About the conversations – Conversations for Kindness');
  await expect(page.getByRole('listitem').filter({ hasText: 'Recharge' })).toBeVisible();
  const hour = page.getByRole('region', { name: 'How the hour goes' });
  await expect(hour.getByRole('heading', { level: 3 })).toHaveText([
    'Welcome',
    'An opening',
    'Breakout rooms',
    'Hearing back',
  ]);
  await expect(page.getByText('London time').first()).toBeVisible();
  await soundPage(page);

  await page.getByRole('link', { name: 'Who you may meet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  const latest = page.getByRole('region', { name: 'How a call becomes an insights pack' });
  await expect(latest.getByText('The latest patch of the quilt:')).toBeVisible();
  await latest.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/sessions\/\d{4}-\d{2}-\d{2}/);
  await page.goBack();
  await page.getByRole('main').getByRole('link', { name: 'Join the conversation' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
  nothingOdd();
});

test('what does not need the API is there without it', async ({ page }) => {
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto('/about');
  await expect(page.getByRole('heading', { name: 'What we promise' })).toBeVisible();
  await expect(page.getByText('The third Thursday of every month')).toBeVisible();
  await expect(page.getByText('The latest patch of the quilt:')).toHaveCount(0);
});
