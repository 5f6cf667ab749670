import { expect, test, type Locator, type Page } from '@playwright/test';
import { soundPage } from '../checks';
import { evening } from '../evening';
import { facilitator } from '../facilitator';
import { openStudio } from '../studio';

/** A day of its own each time, as what one run brought is known to the next. */
const now = new Date();
const DATE = `2023-11-${String(13 + (now.getTime() % 17)).padStart(2, '0')}`;
/** What a facilitator may be asked to do, from a closed call to a published pack. */
const MOST = { clicks: 45, characters: 500 };

const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();

test('a facilitator without training publishes the pack of a call on the same evening', async ({
  page,
  request,
}) => {
  test.setTimeout(150_000);
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
    await click(page.locator(`a[href$="/studio/${DATE}"]`).first());
    await next('Files');
    await page.locator('input[type=file]').setInputFiles(evening(DATE, now.toISOString()));
    spent.clicks += 2;
    await expect(page.getByRole('heading', { name: 'Which column of board.csv' })).toBeVisible();
    await expect(page.getByLabel('The notes')).toHaveValue('1');
    const answers = page.getByRole('button', { name: 'Save the answer' });
    for (let left = 2; left > 0; left--) {
      await expect(answers).toHaveCount(left);
      await click(answers.first());
    }
    await expect(answers).toHaveCount(0);
    await soundPage(page);
    log('files');
  });

  await test.step('private details', async () => {
    await next('Private details');
    await click(page.getByRole('button', { name: 'Redact all 2 that are left' }));
    await expect(said(page, 'All are decided.')).toBeVisible();
    log('held');
  });

  await test.step('people who came twice, and where they wrote from', async () => {
    await next('People');
    const all = page.getByRole('button', { name: /^All \d+ are one person each$/ });
    await click(all);
    await expect(page.getByText('Nothing to merge.')).toBeVisible();
    await soundPage(page);
    log('people');
  });

  await test.step('glimpses', async () => {
    await next('Glimpses');
    await click(page.getByRole('button', { name: /^Take all \d+ greetings$/ }));
    await expect(said(page, 'greetings are chosen')).toBeVisible();
    const offers = page.getByRole('button', { name: 'As a glimpse' });
    for (let taken = 0; taken < 6; taken++) {
      const before = await offers.count();
      await click(offers.first());
      await expect(offers).toHaveCount(before - 1);
    }
    log('glimpses');
  });

  await test.step('consent: the same answer of all, on the call', async () => {
    await next('Consent');
    await soundPage(page);
    await click(page.getByText('Record the same answer for several'));
    await click(page.getByRole('checkbox', { name: 'All of them' }));
    await click(page.getByRole('radio', { name: 'By role and country' }).first());
    await type(page.getByLabel('How do we know?').first(), 'Asked on the call, nobody said no');
    await click(page.getByRole('button', { name: /^Record it for \d+ quotes$/ }));
    await expect(said(page, /answers are recorded|could not be cleared/)).toBeVisible({
      timeout: 30_000,
    });
    log('consent');
    console.log(await page.locator('main').innerText());
  });
});
