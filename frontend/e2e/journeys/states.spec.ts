import { expect, test } from '@playwright/test';
import { soundPage, watch, WIDTHS } from '../checks';
import { invent, next, problem, sample } from '../fixtures/world';

const none = { items: [], total: 0 };
const bare = {
  ...next,
  appearances: [],
  questions: [{ number: 1, text: 'Who listened to you this week?' }],
};

const states = [
  ['no call yet', '/sessions', { '/api/v1/sessions': none }, 'No call has been published yet.'],
  ['the API down', '/sessions', { '/api/v1/sessions': 'broken' }, 'We could not fetch this'],
  [
    'a part unavailable',
    '/sessions',
    { '/api/v1/sessions': problem('unavailable', 503) },
    'Not available just now',
  ],
  [
    'no call planned, none held, no pack',
    '/',
    {
      '/api/v1/sessions/next': problem('not-found', 404),
      '/api/v1/packs': none,
      '/api/v1/sessions': none,
    },
    'The date of the next call is not set yet.',
  ],
  [
    'a call still to come',
    `/sessions/${next.slug}`,
    {
      [`/api/v1/sessions/${next.slug}`]: {
        ...bare,
        startsAt: '2199-11-21T18:00:00Z',
        endsAt: '2199-11-21T19:00:00Z',
      },
    },
    'This call is still to come.',
  ],
  [
    'a planned call whose hour has passed',
    `/sessions/${next.slug}`,
    {
      [`/api/v1/sessions/${next.slug}`]: {
        ...bare,
        startsAt: '2026-01-15T18:00:00Z',
        endsAt: '2026-01-15T19:00:00Z',
      },
    },
    'There is no pack for this call yet.',
  ],
  [
    'a call without a pack',
    `/sessions/${next.slug}`,
    { [`/api/v1/sessions/${next.slug}`]: { ...bare, stage: 'HELD' } },
    'There is no pack for this call yet.',
  ],
  [
    'a call cancelled',
    `/sessions/${next.slug}`,
    { [`/api/v1/sessions/${next.slug}`]: { ...bare, stage: 'CANCELLED' } },
    'This call was cancelled.',
  ],
  ['a call unknown', '/sessions/1999-01-01', {}, 'There is no such page'],
  [
    'the downloads not listed',
    `/sessions/${sample?.slug}`,
    { [`/api/v1/packs/${sample?.slug}/editions`]: 'broken' },
    'The downloads could not be listed',
  ],
  ['a whole pack', `/sessions/${sample?.slug}`, {}, 'This quote was withdrawn'],
] as const;

for (const width of WIDTHS) {
  for (const [state, path, answers, words] of states) {
    test(`${state}, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const nothingOdd = await watch(page);
      await invent(page, answers);
      await page.goto(path);
      await expect(page.getByText(words).first()).toBeVisible();
      await soundPage(page);
      nothingOdd();
    });
  }
}

test('more calls arrive behind the first, and the first new one takes the focus', async ({
  page,
}) => {
  await invent(page);
  await page.goto('/sessions');
  await expect(page.getByText('24 of 30 calls')).toBeVisible();
  await page.getByRole('button', { name: 'More calls' }).click();
  await expect(page.getByText('30 calls, latest first')).toBeVisible();
  await expect(page.locator('main li h3 a').nth(24)).toBeFocused();
  await expect(page.getByRole('button', { name: 'More calls' })).toHaveCount(0);
});

test.describe('in Melbourne', () => {
  test.use({ timezoneId: 'Australia/Melbourne' });

  test('the call is on Friday morning', async ({ page }) => {
    await invent(page);
    await page.goto(`/sessions/${sample?.slug}`);
    await expect(page.getByText('Thursday 15 October 2026, 18:00–19:00')).toBeVisible();
    await expect(
      page.getByText('Friday 16 October, 04:00–05:00, Australian Eastern Daylight Time'),
    ).toBeVisible();
  });
});

test('a place that reads wide fits 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await invent(page);
  await page.goto(`/sessions/${sample?.slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await soundPage(page);
});

test('a link in the resources that is no web address stays text', async ({ page }) => {
  await invent(page);
  await page.goto(`/sessions/${sample?.slug}`);
  await expect(page.getByText('A site somebody remembered')).toBeVisible();
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
});

test('everything keeps its contrast in the dark and on forced colours', async ({ page }) => {
  await invent(page);
  for (const path of ['/', '/sessions', `/sessions/${sample?.slug}`]) {
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await soundPage(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await soundPage(page);
  }
});

test('every target is at least 44 px high or stands in a sentence', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await invent(page);
  for (const path of ['/', '/sessions', `/sessions/${sample?.slug}`]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a, button, summary')]
        .filter((target) => target.offsetParent && getComputedStyle(target).display !== 'inline')
        .filter((target) => !target.matches('h3 a') && target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML.slice(0, 90)),
    );
    expect(small).toEqual([]);
  }
});
