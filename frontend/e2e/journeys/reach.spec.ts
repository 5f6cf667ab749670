import { expect, test, type Page } from '@playwright/test';
import { soundPage, watch, WIDTHS } from '../checks';
import * as invented from '../fixtures/reach';
import { invent, problem } from '../fixtures/world';

const names = (page: Page) => page.locator('tbody th').allTextContents();
const trimmed = async (page: Page) => (await names(page)).map((name) => name.trim());

for (const width of WIDTHS) {
  test(`somebody looks up where people join from, by keyboard, at ${width} px`, async ({
    page,
    request,
  }) => {
    const api = `${process.env.API_URL}/api/v1`;
    const { items } = await (await request.get(`${api}/countries`)).json();
    const reach = await (await request.get(`${api}/reach`)).json();
    await page.setViewportSize({ width, height: 900 });
    const nothingOdd = await watch(page);
    await page.goto('/reach');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where people join from');
    await expect(page).toHaveTitle(/^Where people join from – /);
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /count on/);
    await expect(page.getByRole('row')).toHaveCount(items.length + 1);
    await soundPage(page);

    const reported = reach.countries[0];
    await expect(
      page.getByText(`${reported.value} are reported, ${items.length} are`),
    ).toBeVisible();
    await expect(page.getByText(`“${reported.text}”`)).toBeVisible();
    await expect(page.getByText(reach.countriesComputed.method)).toBeVisible();

    const byCalls = page.getByRole('button', { name: 'Calls' });
    await byCalls.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('columnheader', { name: 'Calls' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(page.getByRole('status')).toHaveText('Sorted by calls, most first.');
    await expect(byCalls).toBeFocused();
    const most = Math.max(...items.map(({ sessions }: { sessions: number }) => sessions));
    await expect(page.locator('tbody tr').first().locator('td').last()).toHaveText(String(most));

    const scotland = page.getByRole('row', { name: /Scotland/ });
    await expect(scotland.getByRole('cell', { name: 'GB-SCT' })).toBeVisible();
    await expect(scotland.getByRole('link')).toHaveAttribute('href', /\/search\?country=GB-SCT$/);
    await scotland.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?country=GB-SCT$/);
    nothingOdd();
  });
}

test('every place of the system is on the map, the isles also by name', async ({
  page,
  request,
}) => {
  const answer = await request.get('/reach/map.svg');
  expect(answer.headers()['content-type']).toBe('image/svg+xml');
  const drawing = await answer.text();
  const { items } = await (await request.get(`${process.env.API_URL}/api/v1/countries`)).json();
  for (const { code } of items) {
    expect(new RegExp(`id="(w|dot)-${code}"`).test(drawing), code).toBe(true);
  }
  await page.goto('/reach');
  await page.locator('.sheets').scrollIntoViewIfNeeded();
  await expect.poll(() => drawn(page, '#w-AU')).toBeGreaterThan(20);
  for (const nation of ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'IE', 'FO']) {
    expect(await drawn(page, `#i-${nation}`), nation).toBeGreaterThan(5);
  }
  await expect(page.locator('.isles text', { hasText: 'Faroe Islands' })).toBeVisible();
  await expect(page.locator('.sheets')).toHaveAttribute('aria-hidden', 'true');
});

/** Width on the screen of what a use element draws. */
function drawn(page: Page, id: string): Promise<number> {
  return page
    .locator(`use[href$="${id}"]`)
    .first()
    .evaluate((use) => use.getBoundingClientRect().width);
}

test('the table turns round, whatever the letters, and keeps the focus', async ({ page }) => {
  await invent(page, invented.answers);
  await page.goto('/reach');
  const byName = page.getByRole('button', { name: 'Country or nation' });
  const header = page.getByRole('columnheader', { name: 'Country or nation' });
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await byName.press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect((await trimmed(page)).at(-1)).toBe('Åland Islands');
  await byName.press(' ');
  expect((await trimmed(page))[0]).toBe('Åland Islands');

  const byCalls = page.getByRole('button', { name: 'Calls' });
  await byCalls.press('Enter');
  expect((await trimmed(page)).slice(0, 3)).toEqual(['Scotland', 'England', 'Australia']);
  await expect(header).not.toHaveAttribute('aria-sort', /.*/);
  await byCalls.press('Enter');
  expect((await trimmed(page))[0]).toBe('Antarctica');
  await expect(byCalls).toBeFocused();
});

test('what is pointed at in the table stands out on the map', async ({ page }) => {
  await invent(page, invented.answers);
  await page.goto('/reach');
  await page.getByRole('link', { name: 'Wales' }).focus();
  await expect(page.locator('use.lit').first()).toHaveAttribute('href', /GB-WLS/);
  await page.getByRole('link', { name: 'Malta' }).hover();
  await expect(page.locator('use.lit[href$="#dot-MT"]')).not.toHaveCount(0);
});

test('where packs report more than is shown at once, the page says so', async ({ page }) => {
  await invent(page, invented.ofManyYears);
  await page.goto('/reach');
  const more = page.getByText('These are the 100 latest. Older packs report more.');
  await expect(more).toHaveCount(1);
  await expect(
    page.getByRole('region', { name: 'Contributors' }).filter({ has: more }),
  ).toBeVisible();
  await invent(page, invented.answers);
  await page.goto('/reach');
  await expect(page.getByRole('region', { name: 'Contributors' })).toBeVisible();
  await expect(more).toHaveCount(0);
});

test('figures that differ stand side by side; repeated ones are history', async ({ page }) => {
  await invent(page, invented.answers);
  await page.goto('/reach');
  const contributors = page.getByRole('region', { name: 'Contributors' });
  const figures = contributors.getByRole('paragraph').filter({ hasText: /^(over|around) [\d,]+$/ });
  await expect(figures).toHaveText(['over 1,400', 'around 1,400']);
  await expect(contributors.getByText('“around 1,400 people have contributed”')).toBeVisible();
  await expect(contributors.getByText('“some 1,250 of us”')).toBeHidden();

  const earlier = contributors.getByText('3 earlier statements');
  await earlier.focus();
  await page.keyboard.press('Enter');
  const history = contributors.getByRole('listitem');
  await expect(history).toHaveCount(3);
  await expect(history.first()).toContainText('Pack of the call 2026-09-17, 17 September 2026.');
  await expect(history.last()).toContainText('around 1,250 “some 1,250 of us”');
  await expect(history.last().getByRole('link', { name: 'Pack 2026-06-18' })).toHaveAttribute(
    'href',
    /\/sessions\/2026-06-18#reach$/,
  );
  await soundPage(page);

  const countries = page.getByRole('region', { name: 'Countries and nations', exact: true });
  await expect(countries).toContainText('34');
  await expect(countries).toContainText('14');
  await expect(countries).toContainText('Different places listed in packs.');
  await expect(page.getByText('34 are reported, 14 are listed in packs.')).toBeVisible();
});

test('on paper, the history is there without a click', async ({ page }) => {
  await invent(page, invented.answers);
  await page.goto('/reach');
  await expect(page.getByText('“some 1,250 of us”')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('“some 1,250 of us”')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

const states = [
  ['nothing published', invented.withoutAnything, 'No pack has listed a place yet.'],
  ['no figure reported', invented.withoutReports, 'No pack reports a figure yet.'],
  ['no place listed', invented.withoutPlaces, '34 are reported. No pack lists them by name yet.'],
  ['the figures agreeing', invented.inAgreement, '14 are reported, and as many are listed'],
  ['the API down', { '/api/v1/reach': 'broken' }, 'We could not fetch this'],
  [
    'the places unavailable',
    { ...invented.answers, '/api/v1/countries': problem('unavailable', 503) },
    'Not available just now',
  ],
  ['an answer that does not come', { '/api/v1/reach': 'never' }, 'Fetching the countries'],
] as const;

for (const width of [320, ...WIDTHS]) {
  for (const [state, answers, words] of states) {
    test(`${state}, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const nothingOdd = await watch(page);
      await invent(page, answers);
      await page.goto('/reach');
      await expect(page.getByText(words).first()).toBeVisible();
      await soundPage(page);
      nothingOdd();
    });
  }
}

test('after trying again, the page is whole', async ({ page }) => {
  await invent(page, { '/api/v1/reach': 'broken' });
  await page.goto('/reach');
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toHaveCount(1);
  await page.unrouteAll();
  await invent(page, invented.answers);
  await again.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(invented.places.length + 1);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('long names fit 320 px, and every target is 44 px high', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await invent(page, invented.answers);
  await page.goto('/reach');
  await expect(page.getByRole('link', { name: /South Georgia/ })).toBeVisible();
  await soundPage(page);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(a, button, summary)')]
      .filter((target) => getComputedStyle(target).display !== 'inline')
      .filter((target) => target.getBoundingClientRect().height < 44)
      .map((target) => target.outerHTML),
  );
  expect(small).toEqual([]);
});

for (const look of ['light', 'dark'] as const) {
  test(`the shades of the map can be told apart in grey, ${look}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: look });
    await invent(page, invented.answers);
    await page.goto('/reach');
    await expect(page.locator('.legend li')).toHaveText([
      '1–5 calls',
      '6–10 calls',
      '11–15 calls',
      'not yet',
    ]);
    await soundPage(page);
    const greys = await page
      .locator('.legend rect')
      .evaluateAll((keys) => keys.map((key) => getComputedStyle(key).fill));
    const [few, some, many, land] = greys.map(luminance) as [number, number, number, number];
    for (const shade of [few, some, many]) expect(contrast(shade, land)).toBeGreaterThanOrEqual(3);
    expect(contrast(few, some)).toBeGreaterThanOrEqual(1.5);
    expect(contrast(some, many)).toBeGreaterThanOrEqual(1.5);
  });
}

test('on forced colours, land has a coast and the shades are made of the system’s', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await invent(page, invented.answers);
  await page.goto('/reach');
  await expect(page.locator('.legend li')).toHaveCount(4);
  await soundPage(page);
  const land = page.locator('.world .land');
  const { fill, stroke } = await land.evaluate((use) => {
    const { fill, stroke } = getComputedStyle(use);
    return { fill, stroke };
  });
  expect(contrast(luminance(fill), luminance(stroke))).toBeGreaterThanOrEqual(3);
});

/** WCAG 2.2, of `rgb(…)` or `color(srgb …)`. */
function luminance(colour: string): number {
  const numbers = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const [red = 0, green = 0, blue = 0] = numbers
    .map((value) => (colour.startsWith('color') ? value : value / 255))
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
