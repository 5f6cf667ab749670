import { expect, test, type Page } from '@playwright/test';
import { WIDTHS } from '../checks';
import { answers as reach } from '../fixtures/reach';
import { list, none, recorded, shelves } from '../fixtures/shelves';
import { invent, next, problem, sample, slowly } from '../fixtures/world';

// A zone whose name needs most space.
test.use({ timezoneId: 'Australia/Melbourne' });

const young = { items: [sample], total: 1 };
const call = `/sessions/${sample?.slug}`;
const waits = [
  ['the home page', '/', {}],
  ['the home page with a young quilt', '/', { '/api/v1/sessions': young }],
  ['the list of calls', '/sessions', {}],
  ['the reach', '/reach', reach],
  ['a call with its pack', call, {}],
  ['the about page', '/about', shelves],
  ['the people page', '/people', shelves],
  ['the resources page', '/resources', shelves],
  ['the measuring page', '/measuring', { ...shelves, '/api/v1/resources': none }],
  ['the partners page', '/partners', shelves],
  ['the recordings page', '/recordings', { '/api/v1/sessions': list(recorded) }],
  ['a call without a pack', call, { [`/api/v1/packs/${sample?.slug}`]: problem('not-found', 404) }],
] as const;

/** The sum of every movement that the visitor did not cause (Layout Instability, W3C draft). */
async function countShifts(page: Page) {
  await page.addInitScript(() => {
    const seen = { sum: 0, moved: [] as string[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Element }[];
      })[]) {
        seen.sum += entry.value;
        seen.moved.push(...entry.sources.map(({ node }) => node?.nodeName ?? '?'));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: Shifts }).seen);
}
interface Shifts {
  sum: number;
  moved: string[];
}

for (const width of WIDTHS) {
  for (const [what, path, answers] of waits) {
    test(`${what} arrives without a jump at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      const shifts = await countShifts(page);
      await invent(page, answers);
      await slowly(page);
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      const { sum, moved } = await shifts();
      expect(sum, `moved: ${moved.join(', ')}`).toBeLessThanOrEqual(0.02);
    });
  }
}

test('the title says what a visitor waits for', async ({ page }) => {
  await invent(page, { [`/api/v1/sessions/${sample?.slug}`]: 'never' });
  await page.goto(call);
  await expect(page).toHaveTitle('Fetching the call… – Conversations for Kindness');
});

test('where the API is away, the home page does not claim that no date is set', async ({
  page,
}) => {
  await invent(page, { '/api/v1/sessions/next': 'broken', '/api/v1/packs': 'broken' });
  await page.goto('/');
  await expect(page.getByText('The date could not be fetched just now.')).toBeVisible();
  await expect(page.getByText('is not set yet')).toHaveCount(0);
});

test('a call that is planned has its name and its page; one that is only expected says so', async ({
  page,
}) => {
  await invent(page);
  await page.goto('/');
  const link = page.locator('main').getByRole('link', { name: next.title, exact: true });
  await expect(link).toHaveAttribute('href', `/sessions/${next.slug}`);

  await invent(page, { '/api/v1/sessions/next': { ...next, slug: undefined, title: undefined } });
  await page.goto('/');
  await expect(page.getByText('This is our usual day. It is not confirmed yet.')).toBeVisible();
});

test('after trying again, the focus is on what came', async ({ page }) => {
  await invent(page, { [`/api/v1/sessions/${sample?.slug}`]: 'broken' });
  await page.goto(call);
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unrouteAll();
  await invent(page);
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: sample?.title })).toBeFocused();
});

test('letters of Welsh and Māori stand in the typeface of their line', async ({ page }) => {
  await page.goto('/accessibility');
  const fetched = await page.evaluate(async () => {
    const faces = await document.fonts.load('600 20px Literata', 'ŵā');
    return faces.map((face) => face.unicodeRange.toUpperCase().includes('U+100'));
  });
  expect(fetched).toContain(true);
});
