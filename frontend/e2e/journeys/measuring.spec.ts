import { expect, test, type Page } from '@playwright/test';
import { soundPage, watch } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { list, measured, none, recommended, shelves } from '../fixtures/shelves';
import { invent } from '../fixtures/world';

const pageOf = (count: number, first: number, next?: string) => ({
  items: Array.from({ length: count }, (_, i) => ({
    ...measured[0],
    id: `measure-${first + i}`,
    text: `Condition number ${first + i}`,
  })),
  next,
  total: 110,
});

/** What was recommended on the call that is asked for. */
async function arrange(page: Page) {
  await page.route('**/api/v1/resources?*', (route) => {
    const asked = new URL(route.request().url()).searchParams.get('session');
    const json = list(recommended.filter(({ session }) => session === asked));
    return route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } });
  });
}

holdsEverywhere('/measuring', [
  { name: 'the measuring page', answers: shelves, shown: 'Time for a break', arrange },
  {
    name: 'the measuring page with one kind alone',
    answers: {
      ...shelves,
      '/api/v1/measures': list(measured.slice(0, 1)),
      '/api/v1/resources': none,
    },
    shown: 'No call has named any yet.',
  },
  {
    name: 'the measuring page before the first measure',
    answers: { ...shelves, '/api/v1/measures': none },
    shown: 'No pack says yet what people measure.',
  },
  {
    name: 'the measuring page without the API',
    answers: { '/api/v1/measures': 'broken' },
    shown: 'We could not fetch this',
  },
]);

test('somebody reads what people measure, with what, and on which call', async ({ page }) => {
  const nothingOdd = await watch(page);
  await page.goto('/measuring');
  const conditions = page.getByRole('region', { name: 'Conditions' });
  const breaks = conditions
    .getByRole('listitem')
    .filter({ hasText: 'Time to eat and to sit down' });
  await expect(breaks).toContainText('They ask:');
  await expect(breaks).toContainText('Is there a place to sit?');
  await expect(breaks).toContainText('They look at:');
  await expect(breaks).toContainText('Breaks taken, from the rota');
  const tools = page.getByRole('region', { name: 'Questions and tools, all together' });
  await expect(tools.getByRole('listitem').filter({ hasText: 'Turnover' })).toContainText(
    'named once',
  );
  await expect(
    page
      .getByRole('region', { name: 'Recommended on these calls' })
      .getByText('What has been counted'),
  ).toBeVisible();
  await soundPage(page);
  await breaks.getByRole('link', { name: 'Counting what matters to people' }).click();
  await expect(page).toHaveURL(/\/sessions\/2025-10-16#measuring$/);
  nothingOdd();
});

test('a tool that several measures name is counted in words', async ({ page }) => {
  await invent(page, shelves);
  await arrange(page);
  await page.goto('/measuring');
  const tools = page.getByRole('region', { name: 'Questions and tools, all together' });
  await expect(tools.getByRole('listitem').filter({ hasText: 'The rota' })).toContainText(
    'named twice',
  );
});

test('all pages of the list are read, and what is not shown at first can be', async ({ page }) => {
  await invent(page, {
    ...shelves,
    '/api/v1/measures': pageOf(100, 1, 'second'),
    '/api/v1/measures?second': pageOf(10, 101),
  });
  await page.goto('/measuring');
  await expect(page.getByText('110 named so far')).toBeVisible();
  await expect(page.getByText('Condition number 12', { exact: true })).toBeVisible();
  await expect(page.getByText('Condition number 13', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all 110 conditions' }).press('Enter');
  await expect(page.getByText('Condition number 110', { exact: true })).toBeVisible();
  await expect(
    page
      .getByRole('listitem')
      .filter({ has: page.getByText('Condition number 13', { exact: true }) }),
  ).toBeFocused();
});
