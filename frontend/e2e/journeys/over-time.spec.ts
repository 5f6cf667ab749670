import { expect, test } from '@playwright/test';
import { soundPage, watch } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { invent } from '../fixtures/world';

const theme = (slug: string, change: string, was: number | null, now: number | null) => ({
  slug,
  statement: `A theme called ${slug}`,
  patch: { pattern: 'GEESE', dye: 'PINE' },
  change,
  was,
  now,
});
const months = (many: number) =>
  Array.from({ length: many }, (_, n) => {
    const date = new Date(Date.UTC(2024, 10 + n, 21)).toISOString().slice(0, 10);
    return {
      session: date,
      title: `The call of ${date}`,
      date,
      pieces: 12,
      themes: [{ slug: 'rest', pieces: (n % 6) + 1 }],
    };
  });
const THEMES = '/api/v1/themes-over-time';

holdsEverywhere('/themes', [
  {
    name: 'themes over three years',
    answers: {
      [THEMES]: {
        calls: months(36),
        themes: [
          theme('rest', 'GAINING', 20, 30),
          theme('tea', 'STEADY', 10, 10),
          theme('rudeness', 'FADING', 10, 0),
        ],
        more: true,
      },
    },
    shown: '3 themes over 36 calls',
  },
  {
    name: 'themes over the first calls',
    answers: {
      [THEMES]: {
        calls: months(3),
        themes: [theme('rest', 'TOO_FEW_CALLS', null, null)],
        more: false,
      },
    },
    shown: 'One theme over 3 calls',
  },
  {
    name: 'themes of a community with one call',
    answers: { [THEMES]: { calls: months(1), themes: [], more: false } },
    shown: 'Themes of the conversation',
  },
]);

test('somebody sees where themes go, reads what one call said, and takes the figures along', async ({
  page,
  request,
}) => {
  const nothingOdd = await watch(page);
  await page.goto('/themes');
  const over = page.getByRole('region', { name: /^\d+ themes over \d+ calls$/ });
  await expect(
    over.getByRole('heading', { name: /Gaining ground|Holding steady/ }).first(),
  ).toBeVisible();
  await soundPage(page);

  const figures = page.getByRole('region', { name: 'The same, in figures' }).first();
  await expect(figures.locator('tbody tr')).toHaveCount(6);
  await figures.getByRole('button', { name: /^Show all \d+ calls$/ }).click();
  expect(await figures.locator('tbody tr').count()).toBeGreaterThanOrEqual(24);
  const csv = await figures
    .getByRole('link', { name: 'Download the figures (CSV)' })
    .getAttribute('href');
  const table = await request.get(csv ?? '');
  expect(table.headers()['content-type']).toContain('text/csv');
  expect(await table.text()).toMatch(/^date,session,title,theme,statement,pieces,ofPieces\r\n/);

  const october = figures.getByRole('row').filter({ hasText: 'Small kindnesses on a busy ward' });
  const pieces = october.getByRole('link', {
    name: /in October 2026: Rest and breaks are part of safe care/,
  });
  const number = Number((await pieces.innerText()).match(/^\d+/)?.[0]);
  await pieces.click();
  await expect(page).toHaveURL(/\/search\?theme=rest-and-breaks.*&from=2026-10-15&to=2026-10-15$/);
  await expect(page.locator('li.hit', { hasText: /Insight|Breakout note/ })).toHaveCount(number);
  nothingOdd();
});

test('a patch of the grid leads to what was said', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/themes');
  const patch = page.locator('.grid a[href*="from=2026-10-15"] .target').first();
  await patch.click();
  await expect(page.locator('li.hit').first()).toBeVisible();
});

test('on a phone there are bars instead of the grid', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await invent(page, {
    [THEMES]: { calls: months(20), themes: [theme('rest', 'GAINING', 20, 30)], more: false },
  });
  await page.goto('/themes');
  await expect(
    page.getByRole('heading', { name: 'Gaining ground' }).locator('visible=true'),
  ).toHaveCount(1);
  await expect(page.locator('.grid')).toBeHidden();
});
