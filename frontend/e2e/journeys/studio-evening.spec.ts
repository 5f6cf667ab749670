import { expect, test, type Locator, type Page } from '@playwright/test';
import { soundPage } from '../checks';
import { evening } from '../evening';
import { facilitator } from '../facilitator';
import { openStudio } from '../studio';

/** A day of its own each time, as what one run brought is known to the next. */
const now = new Date();
const DATE = `2023-11-${String(1 + (now.getTime() % 30)).padStart(2, '0')}`;
/** What a facilitator may be asked to do, from a closed call to a published pack. */
const MOST = { clicks: 45, characters: 500 };

const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();

test('a facilitator without training publishes the pack of a call on the same evening', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const began = Date.now();
  const spent = { clicks: 0, characters: 0 };
  async function click(target: Locator) {
    await target.click();
    spent.clicks++;
  }
  async function type(target: Locator, text: string) {
    await target.fill(text);
    spent.clicks++;
    spent.characters += text.length;
  }
  const next = async (name: string) => {
    await click(page.getByRole('link', { name: `Next: ${name}` }));
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  };
  const log = (step: string) =>
    console.log(`  ${step}: ${spent.clicks} clicks, ${spent.characters} characters`);

  const { call } = await facilitator(request);
  // Planned weeks before, as calls are.
  await call('POST', '/sessions', {
    title: 'Where kindness begins',
    date: DATE,
    offRuleReason: 'not recorded',
  });
  await openStudio(page);

  await test.step('the files of the call', async () => {
    await page.locator('input[type=file]').setInputFiles(evening(DATE, now.toISOString()));
    spent.clicks += 2;
    await expect(page.getByRole('heading', { name: 'Which column of board.csv' })).toBeVisible();
    await expect(page.getByLabel('The notes')).toHaveValue('1');
    await click(page.getByRole('button', { name: 'Save the answer' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Files' })).toBeFocused();
    await soundPage(page);
    log('files');
  });

  await test.step('private details', async () => {
    await next('Private details');
    await click(page.getByRole('button', { name: 'Redact all 2 that are left' }));
    await expect(said(page, 'All are decided.')).toBeVisible();
    log('held');
  });

  await test.step('people', async () => {
    await next('People');
    log('people');
    console.log(await page.locator('main').innerText());
  });
});
