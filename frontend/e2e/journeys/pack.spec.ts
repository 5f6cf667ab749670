import { expect, test, type Page } from '@playwright/test';
import { mainLink, soundPage, tabTo, watch, WIDTHS } from '../checks';

const SAMPLE = '2026-10-15';
const FORMS = [
  ['PDF', 'application/pdf'],
  ['Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['Slides', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['Markdown', 'text/markdown'],
  ['Web page', 'text/html'],
  ['JSON', 'application/json'],
] as const;

/** A glimpse is there to be read, signed, and the h1 has the focus. */
async function arrivedAtThePack(page: Page) {
  await expect(page).toHaveURL(new RegExp(`/sessions/${SAMPLE}$`));
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(`${await heading.innerText()} – Conversations for Kindness`);
}

async function linkToTheSample(page: Page) {
  const link = page.locator(`main li h3 a[href="/sessions/${SAMPLE}"]`);
  await expect(link).toBeVisible();
  return link;
}

test('somebody reads a glimpse of the sample call and downloads its pack', async ({
  page,
  request,
}) => {
  const nothingOdd = await watch(page);
  await page.goto('/');
  await mainLink(page, 'Calls and packs').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await (await linkToTheSample(page)).click();
  await arrivedAtThePack(page);

  const glimpses = page.locator('#glimpses figure');
  await glimpses.first().scrollIntoViewIfNeeded();
  await expect(glimpses.first().getByRole('blockquote')).not.toBeEmpty();
  await expect(glimpses.first().locator('figcaption')).not.toBeEmpty();

  const downloads = page.getByRole('region', { name: 'Download', exact: true });
  for (const [name, mediaType] of FORMS) {
    const link = downloads.getByRole('link', { name: new RegExp(`^${name}`) }).first();
    // Slides are made when asked for: nobody knows yet how large they are.
    if (name !== 'Slides') await expect(link).toContainText(/\d+(\.\d)? (kB|MB)/);
    const answer = await request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain(mediaType);
    expect((await answer.body()).length).toBeGreaterThan(1000);
  }
  nothingOdd();
});

test('the same by keyboard alone', async ({ page }) => {
  await page.goto('/sessions');
  const link = await linkToTheSample(page);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await arrivedAtThePack(page);

  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents).toBeVisible();
  const toGlimpses = contents.locator('a[href="#glimpses"]');
  if (!(await toGlimpses.isVisible())) {
    await tabTo(page, contents.locator('summary'));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, toGlimpses);
  await page.keyboard.press('Enter');
  await expect(page.locator('#glimpses h2')).toBeInViewport();
  const pdf = page.locator('#download').getByRole('link', { name: /^PDF/ }).first();
  await tabTo(page, pdf);
  const opened = page.waitForRequest((request) => request.url().endsWith('.pdf'));
  await page.keyboard.press('Enter');
  await opened;
});

for (const width of WIDTHS) {
  test(`every page is sound at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const titles = new Set<string>();
    const paths = [
      '/',
      '/sessions',
      `/sessions/${SAMPLE}`,
      '/nowhere',
      '/join',
      '/join/confirm',
      '/leave',
      '/membership',
      '/accessibility',
      '/privacy',
      '/contact',
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await soundPage(page);
      titles.add(await page.title());
    }
    expect(titles.size).toBe(paths.length);
  });
}
