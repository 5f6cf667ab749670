import { expect, test, type Page } from '@playwright/test';
import { soundPage } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio, signInAtKeycloak, toStep } from '../studio';

const { REALM_URL = '' } = process.env;

/** A planned call that only this test knows. */
async function plan(request: Parameters<typeof facilitator>[0], date: string, title: string) {
  const { call } = await facilitator(request);
  const { slug } = await call<{ slug: string }>('POST', '/sessions', { date, title });
  const read = async () =>
    (await call<{ session: { title: string; summary?: string } }>('GET', `/drafts/${slug}`))
      .session;
  return { slug, read };
}

/** Lets more time pass for a page than an access token lasts. */
const later = (page: Page) =>
  page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 400_000;
  });
const title = (page: Page) => page.getByLabel('Title', { exact: true });
const summary = (page: Page) => page.getByLabel(/^Summary/);
const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeVisible();

test('two facilitators at once: other fields both stand, the same field is decided by a person', async ({
  browser,
  request,
}) => {
  const { slug, read } = await plan(request, '2022-02-17', 'Two hands on one title');
  const [fern, ash] = await Promise.all(
    [0, 1].map(async () => (await browser.newContext()).newPage()),
  );
  if (!fern || !ash) throw new Error('no browsers');
  await openStudio(fern, `/${slug}`, 'Fern');
  await openStudio(ash, `/${slug}`, 'Ash');
  await expect(title(ash)).toHaveValue('Two hands on one title');

  await title(fern).fill('What Fern wrote');
  await saved(fern);
  await summary(ash).fill('What Ash added');
  await saved(ash);
  expect(await read()).toMatchObject({ title: 'What Fern wrote', summary: 'What Ash added' });

  await title(fern).fill('Fern again');
  await expect.poll(async () => (await read()).title).toBe('Fern again');
  await title(ash).fill('Ash instead');
  const clash = ash.getByRole('alert').filter({ hasText: /Changed by/ });
  await expect(clash).toContainText('Ash instead');
  await expect(clash).toContainText('Fern again');
  await expect(clash).toContainText(/Changed by .*facilitator.* at \d\d:\d\d/i);
  expect((await read()).title).toBe('Fern again');
  await soundPage(ash);
  await ash.setViewportSize({ width: 390, height: 844 });
  await soundPage(ash);

  await clash.getByRole('button', { name: 'Put them together' }).click();
  await ash.getByLabel('Both, to put together').fill('Ash and Fern');
  await clash.getByRole('button', { name: 'Save this' }).click();
  await expect.poll(async () => (await read()).title).toBe('Ash and Fern');
  await expect(clash).toHaveCount(0);

  await title(fern).fill('Only Fern');
  const other = fern.getByRole('alert').filter({ hasText: /Changed by/ });
  await other.getByRole('button', { name: 'Take theirs' }).click();
  await expect(title(fern)).toHaveValue('Ash and Fern');
  await title(ash).fill('Ash alone');
  await expect.poll(async () => (await read()).title).toBe('Ash alone');
  await title(fern).fill('Fern alone');
  await other.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(async () => (await read()).title).toBe('Fern alone');
});

test('what was typed without a connection is never saved over somebody else’s words by a reload', async ({
  browser,
  request,
}) => {
  const { slug, read } = await plan(request, '2022-06-16', 'Before both');
  const [fern, ash] = await Promise.all(
    [0, 1].map(async () => (await browser.newContext()).newPage()),
  );
  if (!fern || !ash) throw new Error('no browsers');
  await openStudio(fern, `/${slug}`, 'Fern');
  await openStudio(ash, `/${slug}`, 'Ash');
  fern.on('dialog', (dialog) => void dialog.accept());

  await fern.context().setOffline(true);
  await title(fern).fill('What Fern wrote on a train');
  await expect(fern.getByText('Not saved yet: no connection.')).toBeVisible();
  await title(ash).fill('What Ash wrote meanwhile');
  await saved(ash);
  await summary(ash).fill('And below it');
  await expect.poll(async () => (await read()).summary).toBe('And below it');
  await fern.context().setOffline(false);
  await fern.reload();

  const two = fern.getByRole('alert').filter({ hasText: /Changed by/ });
  await expect(two).toContainText('What Fern wrote on a train');
  await expect(two).toContainText('What Ash wrote meanwhile');
  await expect(summary(fern)).toHaveValue('And below it');
  await soundPage(fern);
  // The same two versions after one more reload, and on another page of the call a way back.
  await fern.reload();
  await expect(two).toContainText('What Ash wrote meanwhile');
  await toStep(fern, 'Texts');
  await fern.getByRole('link', { name: /Look at it/ }).click();
  await expect(two).toBeVisible();
  expect((await read()).title).toBe('What Ash wrote meanwhile');

  await two.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(async () => (await read()).title).toBe('What Fern wrote on a train');
  expect((await read()).summary).toBe('And below it');
});

test('what somebody else takes out leaves the words to its writer and nothing in the way', async ({
  browser,
  request,
}) => {
  const { slug } = await plan(request, '2022-07-21', 'Taken out meanwhile');
  const { call } = await facilitator(request);
  await call('POST', `/drafts/${slug}/insights`, {
    kind: 'IDEA',
    text: 'One of two',
    themes: [],
    sources: [],
    position: 0,
  });
  const [fern, ash] = await Promise.all(
    [0, 1].map(async () => (await browser.newContext()).newPage()),
  );
  if (!fern || !ash) throw new Error('no browsers');
  await openStudio(fern, `/${slug}/insights`, 'Fern');
  await openStudio(ash, `/${slug}/insights`, 'Ash');
  const insight = (page: Page) => page.locator('ol').getByLabel('Insight', { exact: true });
  await fern.context().setOffline(true);
  await insight(fern).fill('One of two, with more to it');
  await ash.getByRole('button', { name: 'Take out' }).click();
  await expect(insight(ash)).toHaveCount(0);
  await fern.context().setOffline(false);

  const words = fern.getByRole('alert').filter({ hasText: 'Somebody else took this out' });
  await expect(words).toContainText('One of two, with more to it');
  await expect(insight(fern)).toHaveCount(0);
  await soundPage(fern);
  fern.on('dialog', (dialog) => void dialog.accept());
  await fern.reload();
  await expect(words).toContainText('One of two, with more to it');
  await words.getByRole('button', { name: 'Discard' }).click();
  await expect(words).toHaveCount(0);

  // Typed and taken out at once: nothing of it is left to be saved.
  await ash.getByRole('button', { name: 'Undo' }).click();
  await insight(ash).fill('Typed a moment before');
  await ash.getByRole('button', { name: 'Take out' }).click();
  await expect(insight(ash)).toHaveCount(0);
  await expect(ash.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  expect(
    await ash.evaluate(() => Object.keys(sessionStorage).filter((key) => /^kept:/.test(key))),
  ).toEqual([]);
});

test('a sign-in that ends in the middle loses no work', async ({ page, context, request }) => {
  const { slug, read } = await plan(request, '2022-03-17', 'Before the break');
  await openStudio(page, `/${slug}`);
  await expect(title(page)).toHaveValue('Before the break');

  // Keycloak forgets the session, as an administrator or its own limits would make it.
  const refresh = await page.evaluate(
    () =>
      Object.values(sessionStorage)
        .map((text) => /"refresh_token":"([^"]+)"/.exec(text)?.[1])
        .find(Boolean) ?? '',
  );
  const ended = await request.post(`${REALM_URL}/protocol/openid-connect/logout`, {
    form: { client_id: 'site', refresh_token: refresh },
  });
  expect(ended.ok()).toBe(true);
  await later(page);

  await title(page).fill('Typed after the end');
  const notice = page.getByRole('alert').filter({ hasText: 'Your sign-in has ended' });
  await expect(notice).toBeVisible();
  await expect(title(page)).toHaveValue('Typed after the end');
  await expect(title(page)).toBeFocused();
  await soundPage(page);
  expect((await read()).title).toBe('Before the break');

  const opens = context.waitForEvent('page');
  await notice.getByRole('button', { name: 'Sign in again' }).click();
  const second = await opens;
  await signInAtKeycloak(second);
  await expect.poll(async () => (await read()).title).toBe('Typed after the end');
  await expect(notice).toHaveCount(0);
});

test('what was typed survives a reload in the middle of signing in on the same page', async ({
  page,
  request,
}) => {
  const { slug, read } = await plan(request, '2022-04-21', 'Before the reload');
  await openStudio(page, `/${slug}`);
  await page.route('**/api/v1/sessions/**', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  await title(page).fill('Kept in this tab');
  await expect(page.getByText('Not saved yet: no connection.')).toBeVisible();
  await soundPage(page);
  await page.unroute('**/api/v1/sessions/**');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect.poll(async () => (await read()).title).toBe('Kept in this tab');
  await expect(title(page)).toHaveValue('Kept in this tab');
});

test('two tabs with one sign-in renew it one after the other', async ({
  page,
  context,
  request,
}) => {
  const { slug, read } = await plan(request, '2022-05-19', 'One sign-in, two tabs');
  await openStudio(page, `/${slug}`);
  const second = await context.newPage();
  await second.goto(`/studio/${slug}`);
  await expect(title(second)).toHaveValue('One sign-in, two tabs');
  const renewals: number[] = [];
  for (const tab of [page, second]) {
    tab.on('response', (answer) => {
      if (answer.url().endsWith('/token')) renewals.push(answer.status());
    });
    await later(tab);
  }
  await Promise.all([title(page).fill('From the first'), summary(second).fill('From the second')]);
  await expect
    .poll(async () => await read())
    .toMatchObject({ title: 'From the first', summary: 'From the second' });
  expect(renewals.every((status) => status === 200)).toBe(true);
});
