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

  const { call } = await facilitator(request);
  // Planned weeks before, as calls are.
  const { slug } = await call<{ slug: string }>('POST', '/sessions', {
    title: 'Where kindness begins',
    date: DATE,
    offRuleReason: 'not recorded',
  });
  await openStudio(page);

  await test.step('the files of the call', async () => {
    await click(page.locator(`a[href$="/studio/${slug}"]`).first());
    await type(
      page.getByLabel('Summary'),
      'Twelve people from eleven places told each other where kindness began.',
    );
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
  });

  await test.step('private details', async () => {
    await next('Private details');
    await click(page.getByRole('button', { name: 'Redact all 2 that are left' }));
    await expect(said(page, 'All are decided.')).toBeVisible();
  });

  await test.step('people who came twice, and where they wrote from', async () => {
    await next('People');
    const all = page.getByRole('button', { name: /^All \d+ are one person each$/ });
    await click(all);
    await expect(page.getByText('Nothing to merge.')).toBeVisible();
    await soundPage(page);
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
  });

  await test.step('consent: the same answer of all, on the call', async () => {
    await next('Consent');
    await soundPage(page);
    await click(page.getByText('Record the same answer for several'));
    await click(page.getByRole('checkbox', { name: 'All of them' }));
    await click(page.getByRole('radio', { name: 'Without a name' }).first());
    await type(page.getByLabel('How do we know?').first(), 'Asked on the call, nobody said no');
    await click(page.getByRole('button', { name: /^Record it for \d+ quotes$/ }));
    await expect(page.getByText(/^All \d+ quotes are cleared\.$/)).toBeVisible({
      timeout: 60_000,
    });
  });

  await test.step('notes of the rooms, and insights made of them', async () => {
    await next('Rooms');
    await click(page.getByRole('button', { name: 'I have looked through all rooms' }));
    await expect(page.getByText('All notes are looked through.')).toBeVisible();
    const notes = page.getByRole('checkbox');
    for (const pair of [0, 2]) {
      await click(notes.nth(pair));
      await click(notes.nth(pair + 1));
      await click(page.getByRole('button', { name: 'Make an insight of 2 notes' }));
      await expect(notes.nth(pair)).not.toBeChecked();
    }
    await next('Insights');
  });

  await test.step('resources, reach, texts, names', async () => {
    await next('Resources');
    await click(page.getByRole('button', { name: 'Take all 2' }));
    await expect(page.getByRole('button', { name: 'Take all 2' })).toHaveCount(0);
    await next('Reach');
    await next('Texts');
    await next('Names in texts');
  });

  await test.step('publish', async () => {
    await next('Check and publish');
    await expect(page.getByText('Nothing stands in the way.')).toBeVisible();
    await click(page.getByRole('button', { name: 'Publish the pack' }));
    await expect(page.getByRole('heading', { name: 'Edition 1 is published' })).toBeFocused({
      timeout: 60_000,
    });
  });
  console.log(
    `  the facilitator's evening: ${spent.clicks} clicks, ${spent.characters} characters, ${Math.round((Date.now() - began) / 1000)} s`,
  );
  expect(spent.clicks).toBeLessThanOrEqual(MOST.clicks);
  expect(spent.characters).toBeLessThanOrEqual(MOST.characters);
});
