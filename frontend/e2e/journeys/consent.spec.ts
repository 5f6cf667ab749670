import { expect, test, type Page } from '@playwright/test';
import { soundPage, watch, WIDTHS } from '../checks';
import { facilitator, linkSentTo } from '../facilitator';

const SLUG = '2023-06-15';
const WORDS = 'Somebody warmed the blankets before she came back from theatre.';
const WRITER = 'pat.porter@example.org';

/** Presses a key until the wanted thing has the focus. */
async function reach(page: Page, key: string, target: ReturnType<Page['locator']>) {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test('a writer is asked by mail, answers by keyboard, and takes the words back later', async ({
  page,
  request,
}) => {
  const { call, quoteOf } = await facilitator(request);
  const quote = await quoteOf(SLUG, 'Pat Porter', WORDS);
  await call('POST', `/quotes/${quote}/consent-requests`, { email: WRITER, name: 'Pat' });
  const link = await linkSentTo(request, WRITER);
  const nothingOdd = await watch(page);

  await page.goto(link);
  await expect(page.getByText(WORDS).first()).toBeVisible();
  await soundPage(page);
  await reach(page, 'Tab', page.getByRole('button', { name: 'Send my answer' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Choose one of the answers.');

  const initials = page.getByRole('radio', { name: /my initials/ });
  await reach(page, 'Shift+Tab', page.getByRole('radio').first());
  await reach(page, 'ArrowDown', initials);
  await expect(initials).toBeChecked();
  await expect(page.getByLabel('Initials to show')).toHaveValue('PP');
  await expect(page.getByRole('figure').locator('figcaption').getByText('PP')).toBeVisible();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await soundPage(page);
  }
  await reach(page, 'Tab', page.getByRole('button', { name: 'Send my answer' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Thank you. Your answer is recorded.');
  await soundPage(page);

  await call('POST', `/packs/${SLUG}/editions`);
  await page.goto(`/sessions/${SLUG}`);
  await expect(page.locator('#glimpses blockquote')).toHaveText(WORDS);
  await expect(page.locator('#glimpses figcaption')).toContainText('PP');

  await page.goto(link);
  await reach(page, 'Tab', page.getByRole('button', { name: 'Take my words back' }));
  await page.keyboard.press('Enter');
  await soundPage(page);
  await reach(page, 'Tab', page.getByRole('button', { name: 'Yes, take them back' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Your words are taken back.');
  await soundPage(page);

  await page.goto(`/sessions/${SLUG}`);
  await expect(page.locator('#glimpses')).toContainText('withdrawn by the person who said it');
  await expect(page.locator('main')).not.toContainText(WORDS);
  await page.reload();
  await expect(page.locator('#glimpses')).toContainText('withdrawn');
  nothingOdd();
});

test('a link that was not sent, or only half of it, says so', async ({ page }) => {
  await page.goto(`/consent#${'A'.repeat(43)}`);
  await expect(page.getByRole('alert')).toContainText('This link is not one we sent');
  await soundPage(page);
  await page.goto('/consent');
  await expect(page.getByText('Copy the whole link into the address line.')).toBeVisible();
  await soundPage(page);
});
