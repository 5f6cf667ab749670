import { expect, test, type Page } from '@playwright/test';
import { soundPage, tabTo, WIDTHS } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio, toStep } from '../studio';
import type { DraftView } from '../../src/lib/api/schema';

/** Days after a sample call, one for each test that plans a call, and one before anybody's first pack. */
const after = (days: number) => `2026-09-${17 + days}`;
const BEFORE_ALL = '2001-03-15';
const OFFER = 'Start from the pack before';

const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();
const offered = (page: Page, title = OFFER) => page.getByRole('region', { name: title });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function planned(request: Parameters<typeof facilitator>[0], date: string, title: string) {
  const { call } = await facilitator(request);
  const { slug } = await call<{ slug: string }>('POST', '/sessions', { date, title });
  return { slug, call, draft: () => call<DraftView>('GET', `/drafts/${slug}`) };
}

for (const width of WIDTHS)
  test(`a fresh draft starts from the pack before, at ${width} px`, async ({ page, request }) => {
    const { slug, draft } = await planned(
      request,
      after(width === 390 ? 1 : 2),
      'Who holds the door',
    );
    await openStudio(page, `/${slug}`);
    await page.setViewportSize({ width, height: 900 });

    await expect(offered(page)).toContainText(
      /Take over About the movement, .*core group \(\d+ people\).* of 17 September 2026\./,
    );
    await soundPage(page);
    await offered(page).getByRole('button', { name: 'Take it over' }).click();
    await expect(said(page, /^About the movement, .*: taken over\./)).toBeVisible();
    await expect(offered(page)).toHaveCount(0);
    await expect(heading(page)).toBeFocused();
    await soundPage(page);

    const now = await draft();
    expect(now.sections.find(({ key }) => key === 'about')?.body).toBeTruthy();
    expect(now.purposes.length).toBeGreaterThan(0);
    expect(now.people.some(({ part }) => part === 'CONVENOR')).toBe(true);
    expect(now.subtitle).toBeUndefined();
    expect(now.themes).toEqual([]);
    expect(now.heardBack).toEqual([]);

    // There it stands, to be read once more, and nothing is offered any more.
    await page.goto(`/studio/${slug}/texts`);
    await expect(page.getByLabel('What we are here for')).not.toHaveValue('');
    await expect(offered(page)).toHaveCount(0);
  });

test('what was typed just now stays, by keyboard alone and on the smallest phone', async ({
  page,
  request,
}) => {
  const { slug, draft } = await planned(request, after(3), 'A chair in the corridor');
  await openStudio(page, `/${slug}/texts`);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(offered(page)).toContainText('what we are here for');

  await tabTo(page, page.getByLabel('What we are here for'));
  await page.keyboard.type('To rest');
  await expect(offered(page)).not.toContainText('what we are here for');
  await soundPage(page);
  // Backwards, so that the change is still on its way.
  const take = offered(page).getByRole('button', { name: 'Take it over' });
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Shift+Tab');
    if (await take.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(take).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page, /^About the movement/)).toBeVisible();
  await expect(heading(page)).toBeFocused();
  const now = await draft();
  expect(now.purposes).toEqual(['To rest']);
  expect(now.people.some(({ part }) => part === 'CONVENOR')).toBe(true);
  await expect(page.getByText('(no text)').first()).toBeVisible();
  await soundPage(page);
});

test('before there was any pack, the settings say who we are', async ({ page, request }) => {
  const { slug, call, draft } = await planned(request, BEFORE_ALL, 'The first call of all');
  await openStudio(page, `/${slug}`);
  await expect(offered(page, 'Start from our own words')).toContainText(
    'Take over About the movement and what we are here for from what our settings say about us.',
  );

  // Somebody else was faster: nothing is left to take, and that is said.
  await call('POST', `/drafts/${slug}/standing-texts`);
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(said(page, 'It was all there already.')).toBeVisible();
  await expect(heading(page)).toBeFocused();
  expect((await draft()).purposes.length).toBeGreaterThan(0);
  await toStep(page, 'Texts');
  await expect(page.getByLabel('What we are here for')).not.toHaveValue('');
  await expect(page.getByRole('button', { name: 'Take it over' })).toHaveCount(0);
});

test('where it does not work the offer stays, and the focus with it', async ({ page, request }) => {
  const { slug, draft } = await planned(request, after(4), 'A lamp that flickers');
  await openStudio(page, `/${slug}`);
  const take = offered(page).getByRole('button', { name: 'Take it over' });
  await expect(take).toBeVisible();
  await page.route('**/standing-texts', (route) => route.abort());
  await take.click();
  await expect(said(page, 'That did not work.')).toBeVisible();
  await expect(take).toBeFocused();
  expect((await draft()).sections).toEqual([]);
  await page.unroute('**/standing-texts');
  await take.click();
  await expect(said(page, 'taken over')).toBeVisible();
});

test('the checklist says each kind of thing once, and leads to where it is', async ({
  page,
  request,
}) => {
  const { slug, call } = await planned(request, after(5), 'Twelve links');
  for (let n = 0; n < 12; n++)
    await call('POST', `/drafts/${slug}/resources`, {
      kind: 'WEBSITE',
      title: `example.org/lamp-${n}`,
      link: `https://example.org/lamp-${n}`,
      position: n,
    });
  await openStudio(page, `/${slug}/publish`);
  await page.setViewportSize({ width: 320, height: 800 });

  const twelve = page
    .getByRole('listitem')
    .filter({ hasText: '12 resources have an address in the place of a title.' });
  await expect(twelve).toHaveCount(1);
  await expect(page.getByText('14 things are worth a look.')).toBeVisible();
  await expect(twelve.getByRole('link', { name: /lamp-7/ })).toBeHidden();
  await twelve.getByText('One by one').click();
  await expect(twelve.getByRole('link', { name: /lamp-7/ })).toBeVisible();
  await soundPage(page);
  await twelve.getByRole('link', { name: /lamp-7/ }).click();
  await expect(page).toHaveURL(/\/resources#resource-/);
  await expect(page.locator(':target')).toContainText('Title to complete');

  await page.goto(`/studio/${slug}/publish`);
  await page.getByRole('link', { name: /Look at it ?: The call has no summary/ }).click();
  await expect(page).toHaveURL(new RegExp(`/studio/${slug}#sessions-${slug}-summary$`));
  await page.goto(`/studio/${slug}/publish`);
  await page.getByRole('link', { name: /Look at it ?: Nobody is named as leading/ }).click();
  await expect(page).toHaveURL(new RegExp(`/studio/${slug}#parts$`));
});
