import { expect, test } from '@playwright/test';
import { soundPage, watch } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { list, LONG, none, recorded } from '../fixtures/shelves';
import { invent } from '../fixtures/world';

holdsEverywhere('/recordings', [
  {
    name: 'the recordings page',
    answers: { '/api/v1/sessions': list(recorded) },
    shown: '3 calls, latest first',
  },
  {
    name: 'the recordings page with long words',
    answers: {
      '/api/v1/sessions': list([
        {
          ...recorded[0],
          title: LONG,
          summary: LONG,
          recording: { link: `https://${'video.'.repeat(20)}example.org/a` },
        },
      ]),
    },
    shown: '1 call, latest first',
  },
  {
    name: 'the recordings page before the first recording',
    answers: { '/api/v1/sessions': none },
    shown: 'No recording is linked yet.',
  },
  {
    name: 'the recordings page without the API',
    answers: { '/api/v1/sessions': 'broken' },
    shown: 'We could not fetch this',
  },
]);

test('only calls with a recording or transcript are listed, and each says what there is', async ({
  page,
}) => {
  const nothingOdd = await watch(page);
  await page.goto('/recordings');
  const calls = page.getByRole('region', { name: 'Calls with a recording' }).getByRole('listitem');
  await expect(calls).toHaveCount(5);
  const borders = calls.filter({ hasText: 'Kindness across languages and borders' });
  await expect(
    borders.getByRole('link', {
      name: 'Watch or listen at videos.example.org of “Kindness across languages and borders”',
    }),
  ).toBeVisible();
  await expect(borders).toContainText('No transcript yet');
  await expect(calls.last().getByRole('link', { name: /Read the transcript/ })).toBeVisible();
  await soundPage(page);
  await calls
    .last()
    .getByRole('link', { name: 'Counting what matters to people', exact: true })
    .click();
  await expect(page).toHaveURL(/\/sessions\/2025-10-16$/);
  nothingOdd();
});

test('a link that is no web address is not one here', async ({ page }) => {
  const odd = { ...recorded[0], recording: { link: 'javascript:alert(1)' } };
  await invent(page, { '/api/v1/sessions': list([odd]) });
  await page.goto('/recordings');
  await expect(page.getByText('No recording is linked')).toBeVisible();
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
});

test('the next page has an address of its own, and the list takes the focus', async ({ page }) => {
  await invent(page, {
    '/api/v1/sessions': { items: recorded.slice(0, 2), next: 'second', total: 3 },
    '/api/v1/sessions?second': { items: recorded.slice(2), total: 3 },
  });
  await page.goto('/recordings');
  await page.getByRole('link', { name: 'Next page' }).press('Enter');
  await expect(page).toHaveURL(/\/recordings\?cursor=second$/);
  await expect(page.getByRole('heading', { name: 'Calls with a recording' })).toBeFocused();
  await expect(page.getByText('No recording is linked')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('No transcript yet')).toBeVisible();
});
