import { expect, test, type Page } from '@playwright/test';
import { soundPage, tabTo, WIDTHS } from '../checks';
import { facilitator, linkSentTo } from '../facilitator';
import { openStudio, toStep } from '../studio';

const now = new Date();
const DATE = `2022-12-${String(1 + (now.getTime() % 30)).padStart(2, '0')}`;
/** Nobody else's, however often this runs. */
const of = (name: string) => `${name}.${now.getTime()}@example.org`;
const LIST = `Ana Lima <${of('ana')}>\nSam Sister;${of('sam')}\nNobody Here <${of('nobody')}>`;

const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();

test('everybody is asked together, answers come by themselves, and the pack need not wait', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(200_000);
  const { call, quoteOf } = await facilitator(request);
  await quoteOf(DATE, 'Ana Lima', `Tea first, then the list (${now.getTime()})`);
  await quoteOf(DATE, 'Ana Lima', `Ask the night porter (${now.getTime()})`);
  await quoteOf(DATE, 'Sam Sister', `Open the window (${now.getTime()})`);
  await openStudio(page, `/${DATE}/consent`);

  await test.step('a pasted list says where to write to', async () => {
    const list = page.getByRole('region', { name: 'Ask everybody at once' });
    await expect(list.getByRole('checkbox')).toHaveCount(2);
    await page.getByRole('button', { name: 'Send 0 mails' }).click();
    await expect(page.getByText('Tick at least one person')).toBeVisible();
    await tabTo(page, list.getByText('Paste names and addresses'));
    await page.keyboard.press('Enter');
    await page.getByLabel('A list with names and e-mail addresses').fill(LIST);
    await expect(said(page, '1 line fits nobody below.')).toBeVisible();
    await expect(list.getByLabel('E-mail address of Ana Lima')).toHaveValue(of('ana'));
    await expect(list.getByRole('checkbox', { name: 'Sam Sister' })).toBeChecked();
    for (const width of [320, ...WIDTHS]) {
      await page.setViewportSize({ width, height: 900 });
      await soundPage(page);
    }
    await list.getByLabel('E-mail address of Sam Sister').fill('sam at home');
    await page.getByRole('button', { name: 'Send 2 mails' }).click();
    await expect(list.getByLabel('E-mail address of Sam Sister')).toBeFocused();
    await soundPage(page);
    await list.getByLabel('E-mail address of Sam Sister').fill(of('sam'));
    await page.getByRole('button', { name: 'Send 2 mails' }).click();
    await expect(said(page, '2 mails are on their way.')).toBeVisible();
    await expect(list.getByText(/^Asked on /)).toHaveCount(2);
    await expect(list.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  await test.step('one link is about all the words of a person', async () => {
    const link = await linkSentTo(request, of('ana'), /\/consent#/);
    const apart = await browser.newContext();
    const writer = await apart.newPage();
    await writer.goto(link);
    await expect(writer.getByRole('heading', { name: 'Message 1 of 2' })).toBeVisible();
    await expect(writer.locator('blockquote').first()).toContainText('Tea first');
    await soundPage(writer);
    const forms = writer.locator('form');
    await expect(forms).toHaveCount(2);
    await forms.first().getByRole('radio').nth(3).check();
    await forms.first().getByRole('button', { name: 'Send my answer' }).click();
    await expect(said(writer, 'Thank you. Your answer is recorded.')).toBeVisible();
    await forms.last().getByRole('radio').last().check();
    await forms.last().getByRole('button', { name: 'Send my answer' }).click();
    await expect(said(writer, 'Thank you. Your words will not be shown.')).toBeVisible();
    await apart.close();
    // Nobody touches the page of the facilitator.
    await expect(page.getByText('1 of 3 quotes are cleared.')).toBeVisible({ timeout: 40_000 });
  });

  await test.step('the pack goes without whoever has not answered', async () => {
    await toStep(page, 'Check and publish');
    await expect(page.getByText('Only 2 quotes stand in the way')).toBeVisible();
    await soundPage(page);
    await page.getByRole('button', { name: 'Publish now without these 2 quotes' }).click();
    await expect(page.getByRole('heading', { name: 'Edition 1 is published' })).toBeFocused({
      timeout: 60_000,
    });
    const pack = JSON.stringify(await call('GET', `/packs/${DATE}`));
    expect(pack).toContain('Tea first');
    expect(pack).not.toContain('Open the window');
    expect(pack).not.toContain('Ask the night porter');
  });

  await test.step('who has not answered is asked once more, and the next edition takes them up', async () => {
    await toStep(page, 'Consent');
    const list = page.getByRole('region', { name: 'Ask everybody at once' });
    await list.getByLabel('E-mail address of Sam Sister').fill(of('sam'));
    await page.getByRole('button', { name: 'Send 1 mail' }).click();
    await expect(list.getByText(/^Asked 2 times/)).toBeVisible();
    const link = await linkSentTo(request, of('sam'), /\/consent#/);
    const token = link.split('#')[1] ?? '';
    const { text } = await call<{ text: string }>('GET', `/consents/${token}`);
    await call('POST', `/consents/${token}`, { answer: 'ANONYMOUS', text });
    await toStep(page, 'Check and publish');
    await expect(page.getByText('A glimpse into the chat: 1 added.')).toBeVisible();
    await page.getByRole('button', { name: /^Publish now without this quote$/ }).click();
    await expect(page.getByRole('heading', { name: 'Edition 2 is published' })).toBeFocused({
      timeout: 60_000,
    });
    expect(JSON.stringify(await call('GET', `/packs/${DATE}`))).toContain('Open the window');
  });
});
