import { expect, test, type Locator, type Page } from '@playwright/test';
import { invent, problem } from '../fixtures/world';
import { mainLink, soundPage, tabTo, watch, WIDTHS } from '../checks';

const THEME = 'Rest and breaks are part of safe care';

/** The two ways to press what a page offers. */
const hands: [string, (page: Page, target: Locator) => Promise<void>][] = [
  ['by pointer', (_, target) => target.click()],
  [
    'by keyboard',
    async (page, target) => {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
  ],
];

test.describe('in Auckland', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('the next call is on Friday morning, and below it when it is in London', async ({
    page,
  }) => {
    const nothingOdd = await watch(page);
    await page.goto('/');
    const next = page.getByRole('region', { name: 'The next call, your time in Auckland' });
    await expect(next).toContainText(
      /Friday \d+ \w+\s*0[567]:00–0[678]:00\s*Thursday \d+ \w+ 20\d\d, 18:00–19:00\s*London time/,
    );
    await soundPage(page);
    nothingOdd();
  });
});

for (const width of WIDTHS) {
  for (const [how, press] of hands) {
    test(`calls are found by theme, and the back button undoes it, ${how} at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const nothingOdd = await watch(page);
      await page.goto('/sessions');
      const calls = page.locator('main ol h3');
      const all = page.getByText(/^24 of \d\d calls, latest first$/);
      await expect(all).toBeVisible();
      const before = await calls.count();

      await expect(page.getByText('Find by theme')).toBeVisible();
      const theme = page.getByRole('link', { name: THEME });
      if (!(await theme.isVisible())) await press(page, page.getByText('Find by theme'));
      await press(page, theme);
      await expect(page).toHaveURL(/\/sessions\?theme=rest-and-breaks/);
      await expect(page.getByRole('status').last()).toHaveText(/^7 calls, latest first$/);
      await expect(calls).toHaveCount(7);
      await expect(theme).toHaveAttribute('aria-current', 'true');
      await soundPage(page);

      await press(page, page.getByRole('link', { name: 'Rest is part of the work' }).last());
      await expect(page.getByRole('heading', { level: 1, name: 'Rest is part' })).toBeFocused();
      await page.goBack();
      await expect(calls).toHaveCount(7);
      await page.goBack();
      await expect(all).toBeVisible();
      // The team may have published one more meanwhile.
      expect(await calls.count()).toBeGreaterThanOrEqual(before);
      nothingOdd();
    });

    test(`a theme leads to what it rests on, ${how} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const nothingOdd = await watch(page);
      await page.goto('/');
      await press(page, mainLink(page, 'Themes'));
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(
        page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: THEME }) }),
      ).toContainText('7 calls since November 2024');
      await soundPage(page);

      await press(page, page.getByRole('heading', { name: THEME }).getByRole('link'));
      await expect(page.getByRole('heading', { level: 1, name: THEME })).toBeFocused();
      await expect(page.getByText(/^7 of \d+ calls, oldest first\.$/)).toBeVisible();
      await soundPage(page);
      const evidence = page.getByRole('region', { name: 'What people said about it' });
      const insight = evidence.getByRole('listitem').filter({ hasText: 'Insight' }).first();
      await press(page, insight.getByRole('link'));
      await expect(page).toHaveURL(/\/sessions\/[\d-]+#insight-/);
      await expect(page.locator('[id^="insight-"]:target')).toBeInViewport();

      nothingOdd();
    });
  }

  test(`a theme shows how its wording changed at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/themes/we-look-after-what-we-count');
    const history = page.getByRole('region', { name: 'How its wording changed' });
    await expect(history.getByRole('listitem')).toHaveText([
      /From 21 November 2024\s*We look after what we count/,
      /From 16 October 2025\s*What we measure is what we look after/,
    ]);
    await soundPage(page);
  });

  test(`a search is narrowed down, taken along and widened again at ${width} px`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const nothingOdd = await watch(page);
    await page.goto('/search');
    await soundPage(page);
    await page.getByText('Narrow it down').click();
    await page.getByLabel('Said from').selectOption('Wales');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\?country=GB-WLS$/);
    await expect(page.getByRole('status')).toContainText(/^\d+ results?\s*$/);
    for (const hit of await page.locator('li.hit').all()) await expect(hit).toContainText('Wales');
    await soundPage(page);

    const csv = await page.getByRole('link', { name: 'as a table (CSV)' }).getAttribute('href');
    expect((await request.get(csv ?? '')).headers()['content-type']).toContain('text/csv');
    const ris = await page.getByRole('link', { name: /reference manager/ }).getAttribute('href');
    expect(await (await request.get(ris ?? '')).text()).toMatch(/^TY {2}- /);

    await page.getByRole('searchbox').fill('zzzzqqqq');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('status')).toHaveText('Nothing found for “zzzzqqqq”.');
    await soundPage(page);
    await page.getByRole('searchbox').fill('tea');
    await page.getByLabel('Calls until').fill('2020-01-01');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /without “Calls until/ }).click();
    await expect(page).toHaveURL(/\/search\?q=tea&country=GB-WLS$/);
    nothingOdd();
  });

  const states = [
    ['/themes', { '/api/v1/themes': { items: [], total: 0 } }, 'No theme has been published yet.'],
    ['/themes', { '/api/v1/themes': 'broken' }, 'We could not fetch this'],
    ['/themes/unheard-of', {}, 'There is no such page'],
    ['/themes/rest', { '/api/v1/themes/rest': problem('unavailable', 503) }, 'Not available'],
    [
      '/sessions?theme=none',
      { '/api/v1/sessions': { items: [], total: 0 } },
      'No call carries this theme.',
    ],
    ['/search?q=tea', { '/api/v1/search': 'broken' }, 'We could not fetch this'],
  ] as const;
  for (const [path, answers, words] of states) {
    test(`${path} says “${words}” at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await invent(page, answers);
      await page.goto(path);
      await expect(page.getByText(words).first()).toBeVisible();
      await soundPage(page);
    });
  }
}
