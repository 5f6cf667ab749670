import { expect, test } from '@playwright/test';
import { soundPage, watch, WIDTHS } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { list, none, recommended, shelves } from '../fixtures/shelves';
import { invent, problem } from '../fixtures/world';

holdsEverywhere('/resources', [
  { name: 'the resources page', answers: shelves, shown: '4 recommendations' },
  {
    name: 'the resources page with nothing of a kind and theme',
    answers: { ...shelves, '/api/v1/resources': none },
    path: '/resources?kind=VIDEO&theme=rest',
    shown: 'No videos from calls about “Nobody is kind for long without rest.”.',
  },
  {
    name: 'the resources page with a theme nobody knows',
    answers: { ...shelves, '/api/v1/resources': none },
    path: '/resources?theme=nonsense',
    shown: 'No recommendations from calls about “a theme we do not know”.',
  },
  {
    name: 'the resources page before the first recommendation',
    answers: { ...shelves, '/api/v1/resources': none },
    shown: 'Nothing has been recommended yet.',
  },
  {
    name: 'the resources page without the API',
    answers: { '/api/v1/resources': 'broken', '/api/v1/themes': 'broken' },
    shown: 'We could not fetch this',
  },
  {
    name: 'the resources page with a part away',
    answers: { ...shelves, '/api/v1/resources': problem('unavailable', 503) },
    shown: 'Not available just now',
  },
]);

for (const width of WIDTHS) {
  test(`somebody finds the videos of a theme by keyboard, and goes back, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const nothingOdd = await watch(page);
    await page.goto('/resources');
    const status = page.getByRole('status');
    await expect(status).toHaveText(/^\d+ recommendations$/);
    await soundPage(page);

    await page.getByLabel('Kind').focus();
    await page.keyboard.type('Vid');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/resources\?kind=VIDEO$/);
    await expect(status).toHaveText('2 videos');
    await expect(page.getByRole('button', { name: 'Show' })).toBeFocused();

    await page
      .getByLabel('Theme of the call')
      .selectOption({ label: 'Rest and breaks are part of safe care' });
    await page.getByRole('button', { name: 'Show' }).press('Enter');
    await expect(page).toHaveURL(/\?kind=VIDEO&theme=rest-and-breaks/);
    await expect(status).toContainText('from calls about “Rest and breaks are part of safe care”');
    await soundPage(page);

    await page.getByLabel('Kind').selectOption('BOOK');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(status).toContainText('No books from calls about “Rest and breaks');
    await soundPage(page);
    await page.getByRole('link', { name: 'Take away “Books”' }).press('Enter');
    await expect(page).toHaveURL(/\/resources\?theme=rest-and-breaks[^&]*$/);
    await expect(status).toContainText('recommendations from calls about “Rest and breaks');
    await expect(status).toBeFocused();
    await expect(page.getByLabel('Kind')).toHaveValue('');

    await page.goBack();
    await expect(status).toContainText('No books');
    await expect(page.getByLabel('Kind')).toHaveValue('BOOK');
    await page.goBack();
    await page.goBack();
    await expect(status).toHaveText('2 videos');
    await expect(page.getByLabel('Kind')).toHaveValue('VIDEO');
    await expect(page.getByLabel('Theme of the call')).toHaveValue('');
    nothingOdd();
  });
}

test('an address with filters shows them chosen, and each thing with the call to cite', async ({
  page,
}) => {
  await page.goto('/resources?kind=REPORT&theme=rest-and-breaks-are-part-of-safe-care');
  await expect(page.getByLabel('Kind')).toHaveValue('REPORT');
  await expect(page.getByLabel('Theme of the call')).toHaveValue(
    'rest-and-breaks-are-part-of-safe-care',
  );
  await expect(page.getByRole('link', { name: 'Notes on rest' })).toHaveAttribute(
    'href',
    'https://example.org/notes-on-rest.pdf',
  );
  await page.getByRole('link', { name: 'Small kindnesses on a busy ward' }).click();
  await expect(page).toHaveURL(/\/sessions\/2026-10-15#resources$/);
  await expect(page.getByRole('heading', { name: 'Further resources' })).toBeVisible();
});

test('a kind that is none shows everything', async ({ page }) => {
  await page.goto('/resources?kind=NONSENSE');
  await expect(page.getByRole('status')).toHaveText(/^\d+ recommendations$/);
  await expect(page.getByLabel('Kind')).toHaveValue('');
});

test('what was recommended without a web address is not linked', async ({ page }) => {
  await invent(page, shelves);
  await page.goto('/resources');
  await expect(page.getByText('A site somebody remembered')).toBeVisible();
  await expect(page.getByText('An invented book about attention')).toBeVisible();
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'An invented book' })).toHaveCount(0);
  await expect(page.getByText('videos.example.org')).toBeVisible();
  await expect(page.getByText('Something else', { exact: true })).toBeVisible();
});

test('the next page has an address of its own, and what it came to takes the focus', async ({
  page,
}) => {
  await invent(page, {
    ...shelves,
    '/api/v1/resources': { items: recommended.slice(0, 2), next: 'second', total: 4 },
    '/api/v1/resources?second': list(recommended.slice(2)),
  });
  await page.goto('/resources?kind=VIDEO');
  await page.getByRole('link', { name: 'Next page' }).press('Enter');
  await expect(page).toHaveURL(/\/resources\?kind=VIDEO&cursor=second$/);
  await expect(page.getByText('Three minutes at a bedside')).toBeVisible();
  await expect(page.getByRole('status')).toBeFocused();
  await page.goBack();
  await expect(page.getByText('An invented book about attention')).toBeVisible();
  await page.goForward();
  await page.getByRole('link', { name: 'Back to the first page' }).click();
  await expect(page).toHaveURL(/\/resources\?kind=VIDEO$/);
  await expect(page.getByText('An invented book about attention')).toBeVisible();
});
