import { expect, test } from '@playwright/test';
import { soundPage, watch } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { LONG, none, shelves } from '../fixtures/shelves';
import { invent } from '../fixtures/world';

const { API_URL = '' } = process.env;
const pack = {
  slug: '2026-10-15',
  title: 'A “small” <b>act</b> & more',
  date: '2026-10-15',
  edition: 2,
  publishedAt: '2026-10-19T09:30:00Z',
};

holdsEverywhere('/partners', [
  {
    name: 'the partners page',
    answers: { ...shelves, '/api/v1/packs': { items: [pack], total: 1 } },
    shown: 'edition 2, published 19 October 2026',
  },
  {
    name: 'the partners page with a long title',
    answers: { '/api/v1/packs': { items: [{ ...pack, title: LONG }], total: 1 } },
    shown: LONG,
  },
  {
    name: 'the partners page before the first pack',
    answers: { '/api/v1/packs': none },
    shown: 'The line appears here once a pack is published.',
  },
  {
    name: 'the partners page without the API',
    answers: { '/api/v1/packs': 'broken' },
    shown: 'YYYY-MM-DD',
  },
]);

test('every address on the page answers', async ({ page, request }) => {
  const nothingOdd = await watch(page);
  await page.goto('/partners');
  const calls = page.getByRole('region', { name: 'In five calls' }).getByRole('link');
  await expect(calls).toHaveCount(5);
  await soundPage(page);
  const addresses = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const outside = addresses.filter((address) => address.startsWith(API_URL));
  expect(outside.length).toBeGreaterThanOrEqual(9);
  for (const address of outside) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
  }
  const found = await request.get(`${API_URL}/api/v1/insights?q=break`);
  expect(((await found.json()) as { total: number }).total).toBeGreaterThan(0);
  nothingOdd();
});

test('the line to copy is a link to the call, whatever its title holds', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await invent(page, { ...shelves, '/api/v1/packs': { items: [pack], total: 1 } });
  await page.goto('/partners');
  await page.getByRole('button', { name: 'Copy the line' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  const made = await page.evaluate(async () => {
    const place = new DOMParser().parseFromString(
      await navigator.clipboard.readText(),
      'text/html',
    );
    const links = [...place.body.querySelectorAll('*')];
    return links.map((link) => [link.localName, link.getAttribute('href'), link.textContent]);
  });
  const site = new URL(page.url()).origin;
  expect(made).toEqual([
    [
      'a',
      `${site}/sessions/2026-10-15`,
      'A “small” <b>act</b> & more – Conversations for Kindness',
    ],
  ]);
});

test('where copying is not allowed, the line can be selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/partners');
  await page.getByRole('button', { name: 'Copy the line' }).click();
  await expect(page.getByText('Not copied: select the text above.')).toBeVisible();
});
