import { expect, test, type Page } from '@playwright/test';
import { callFolder } from '../call-folder';
import { soundPage } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio, lettingNamesStand, toStep } from '../studio';

const DATE = '2023-09-21';
const WHEN = 'Thursday 21 September 2023';
const TITLE = 'What a quiet minute is worth';

const alert = (page: Page, text: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: text });
const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();

test('from a folder of files to a published pack, a correction and a withdrawal', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const files = callFolder(DATE);
  const began = Date.now();
  await openStudio(page);

  await test.step('plan the call', async () => {
    await page.getByText('Plan a call').click();
    await page.getByRole('button', { name: 'Plan this call' }).click();
    await expect(alert(page, 'There is a problem')).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await soundPage(page);
    await page.getByRole('link', { name: 'Enter a title' }).click();
    await page.getByLabel('Title').fill(TITLE);
    await page.getByLabel('Date', { exact: true }).fill(DATE);
    await page.getByRole('button', { name: 'Plan this call' }).click();
    await expect(said(page, 'is planned')).toBeVisible();
    await page
      .getByRole('listitem')
      .filter({ hasText: WHEN })
      .getByRole('link', { name: TITLE })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'The call' })).toBeFocused();
  });

  await test.step('drop its files', async () => {
    await toStep(page, 'Files');
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles(files);
    await expect(page.getByText('3 taken in.')).toBeAttached();
    await expect(page.getByText('2 private messages were dropped').first()).toBeVisible();
    await soundPage(page);
    await chooser.setInputFiles(files.slice(0, 1));
    await expect(page.getByText('Brought before: nothing changed')).toBeVisible();
    await chooser.setInputFiles({
      name: 'picture.png',
      mimeType: 'image/png',
      buffer: Buffer.from('\u0089PNG nothing we can read', 'latin1'),
    });
    await expect(page.getByText('Not taken', { exact: true })).toBeVisible();
    await soundPage(page);
  });

  await test.step('decide about people', async () => {
    await toStep(page, 'People');
    await expect(page.getByText('Counted from the list')).toBeVisible();
    await soundPage(page);
    const merge = page.getByRole('button', { name: 'Yes, one person' });
    while ((await merge.count()) > 0) {
      const before = await merge.count();
      await merge.first().click();
      await expect(merge).toHaveCount(before - 1);
    }
    await expect(page.getByText('Nothing to merge.')).toBeVisible();
    await page.getByText('Who was there').click();
    await page.getByRole('button', { name: 'Correct GP (Malmö)' }).click();
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await expect(page.getByText('Enter why')).toBeVisible();
    await soundPage(page);
    await page.getByLabel('Country or nation').selectOption('Sweden');
    await page.getByLabel('Why', { exact: true }).fill('Said so when we met');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await expect(said(page, 'The correction is kept.')).toBeVisible();
    await expect(page.getByText(/^Said so when we met \(/)).toBeVisible();
  });

  await test.step('choose glimpses', async () => {
    await toStep(page, 'Glimpses');
    await page.getByRole('button', { name: /^Take all \d+ greetings$/ }).click();
    await expect(said(page, 'greetings are chosen')).toBeVisible();
    const offers = page.getByRole('button', { name: 'As a glimpse' });
    for (let taken = 0; taken < 3; taken++) {
      const before = await offers.count();
      await offers.first().click();
      await expect(offers).toHaveCount(before - 1);
    }
    await soundPage(page);
    const chosen = page.locator('ol').last().getByLabel('The words shown');
    await expect(chosen).toHaveCount(3);
    const [first, second] = [await chosen.nth(0).inputValue(), await chosen.nth(1).inputValue()];
    await page
      .locator('ol')
      .last()
      .getByRole('button', { name: /^Move down/ })
      .first()
      .click();
    await expect(said(page, 'Now at place 2 of 3.')).toBeVisible();
    await expect(chosen.nth(0)).toHaveValue(second);
    await expect(chosen.nth(1)).toHaveValue(first);

    await chosen.nth(0).fill(`${second} and more`);
    await chosen.nth(0).blur();
    await expect(page.getByText('Show what you changed')).toBeVisible();
    await soundPage(page);
    await chosen.nth(0).fill(`[We] ${second}`);
    await expect(said(page, /^Saved \d\d:\d\d$/)).toBeVisible();
    const chat = page.getByRole('searchbox', { name: 'Search the chat' });
    await chat.fill('zzzz');
    await expect(page.getByText('No message is like this.')).toBeVisible();
    await chat.fill('');

    await page.locator('ol').last().getByRole('button', { name: 'Take out' }).last().click();
    await expect(chosen).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(chosen).toHaveCount(3);
  });

  await test.step('record consent', async () => {
    await toStep(page, 'Consent');
    await expect(page.getByText(/^0 of \d+ quotes are cleared\.$/)).toBeVisible();
    await soundPage(page);
    const card = page.getByRole('article').first();
    await card.getByText('Record an answer').click();
    await card.getByRole('button', { name: 'Record it' }).click();
    await expect(card.getByText('Choose what they answered')).toBeVisible();
    await card.getByRole('radio', { name: 'By role and country' }).check();
    await card.getByLabel('Role to show').fill('Nurse');
    await card.getByLabel('How do we know?').fill('Said so on the call');
    await soundPage(page);
    await card.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText(/^1 of \d+ quotes are cleared\.$/)).toBeVisible();

    await page.getByText('Record the same answer for several').click();
    await page.getByRole('checkbox', { name: 'All of them' }).check();
    await page.getByRole('radio', { name: 'Without a name' }).first().check();
    await page.getByLabel('How do we know?').first().fill('Invented people of a sample');
    await page.getByRole('button', { name: /^Record it for \d+ quotes$/ }).click();
    await expect(said(page, /answers are recorded/)).toBeVisible({ timeout: 20_000 });
    const stand = page.getByRole('button', { name: 'Let them stand' });
    while ((await stand.count()) > 0) {
      const before = await stand.count();
      await page.getByLabel('They may stand, because').first().fill('No real person is named');
      await stand.first().click();
      await expect(stand).toHaveCount(before - 1);
    }
    await expect(page.getByText(/^All \d+ quotes are cleared\.$/)).toBeVisible();
    await soundPage(page);
  });

  await test.step('make insights of what the rooms wrote', async () => {
    await toStep(page, 'Rooms');
    await expect(page.getByText('These rooms wrote nothing: Room 4.')).toBeVisible();
    await expect(page.getByText(/^\d+ notes wait for a look\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Looked through: Room 1' }).click();
    await expect(said(page, /looked through\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'I have looked through all rooms' }).click();
    await expect(page.getByText('All notes are looked through.')).toBeVisible();
    await page.getByRole('checkbox').nth(0).check();
    await page.getByRole('checkbox').nth(1).check();
    await soundPage(page);
    await page.getByRole('button', { name: 'Make an insight of 2 notes' }).click();
    await expect(said(page, 'The insight is made.')).toBeVisible();

    await toStep(page, 'Insights');
    const text = page.locator('ol').getByLabel('Insight', { exact: true });
    await expect(text).toHaveCount(1);
    const whole = await text.inputValue();
    await text.evaluate((field: HTMLTextAreaElement) => {
      field.focus();
      field.setSelectionRange(field.value.indexOf('\n'), field.value.indexOf('\n'));
    });
    await page.getByRole('button', { name: 'Split at the cursor' }).click();
    await expect(text).toHaveCount(2);
    await page.getByRole('button', { name: 'Join with the next' }).click();
    await expect(text).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(text).toHaveCount(2);
    await soundPage(page);
    await page.getByRole('button', { name: 'Join with the next' }).click();
    await expect(text).toHaveCount(1);
    await expect(text).toHaveValue(whole);
    await text.fill('Small acts travel further than the person who began them sees.');
    await page.getByText('No theme yet').first().click();
    await page.getByRole('checkbox').first().check();
    await expect(said(page, /^Saved/)).toBeVisible();
  });

  for (const [step, sign] of [
    ['Private details', /Found in the files|No e-mail address/],
    ['Resources', 'What people shared or recommended.'],
    ['Reach', 'Counted on this call'],
    ['Texts', 'Lines and lists'],
  ] as const) {
    await test.step(`look through ${step}`, async () => {
      await toStep(page, step);
      await expect(page.getByText(sign).first()).toBeVisible();
      await soundPage(page);
    });
  }
  await toStep(page, 'Private details');
  const redact = page.getByRole('button', { name: 'Redact', exact: true });
  while ((await redact.count()) > 0) {
    const before = await redact.count();
    await redact.first().click();
    await expect(redact).toHaveCount(before - 1);
  }

  await test.step('decide about names in texts', () => lettingNamesStand(page));

  await test.step('publish', async () => {
    await toStep(page, 'Check and publish');
    await expect(page.getByText('Nothing stands in the way.')).toBeVisible();
    await expect(page.getByText('Small acts travel further')).toBeVisible();
    await soundPage(page);
    await page.getByRole('button', { name: 'Publish the pack' }).click();
    await expect(page.getByRole('heading', { name: 'Edition 1 is published' })).toBeFocused({
      timeout: 30_000,
    });
    console.log(
      `  a call's folder to its published pack: ${Math.round((Date.now() - began) / 1000)} s`,
    );
    await soundPage(page);
    await expect(page.getByRole('listitem').filter({ hasText: /PDF ready, / })).toBeVisible();
    const published = await request.get(`${process.env.API_URL}/api/v1/packs/${DATE}`);
    expect(await published.text()).toContain('Small acts travel further');
  });

  await test.step('correct it', async () => {
    await toStep(page, 'The call');
    await page.getByLabel('Title', { exact: true }).fill(`${TITLE} to us`);
    await expect(said(page, /^Saved/)).toBeVisible();
    await toStep(page, 'Check and publish');
    await expect(
      page.getByRole('heading', { name: 'What has changed since edition 1' }),
    ).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: /^The title\.$/ })).toBeVisible();
    await page.getByLabel('What the next edition corrects').fill('The title is whole now.');
    await page.getByLabel('What the next edition corrects').blur();
    await page.getByRole('button', { name: 'Publish edition 2' }).click();
    await expect(page.getByRole('heading', { name: 'Edition 2 is published' })).toBeFocused({
      timeout: 30_000,
    });
  });

  await test.step('take words back', async () => {
    await page.getByText('Take words back').click();
    const { call } = await facilitator(request);
    const withdrawn = async () => {
      const draft = await call<{ quotes: { consent: { state: string } }[] }>(
        'GET',
        `/drafts/${DATE}`,
      );
      return draft.quotes.filter(({ consent }) => consent.state === 'WITHDRAWN').length;
    };
    const back = page.getByRole('button', { name: /^Take back/ }).first();
    const sure = page.getByRole('dialog', { name: 'Take these words back?' });
    await back.dblclick();
    await expect(sure).toContainText('edition 3 comes out without them');
    await expect(sure.getByRole('checkbox')).not.toBeChecked();
    await soundPage(page);
    await sure.getByRole('button', { name: 'Take them back for good' }).dblclick();
    await expect(sure.getByRole('checkbox')).not.toBeChecked();
    await expect(sure).toContainText('Tick the box first');
    await page.keyboard.press('Escape');
    await expect(sure).toHaveCount(0);
    await expect(back).toBeFocused();
    await back.press('Enter');
    await sure.getByRole('button', { name: 'Leave it as it is' }).click();
    await expect(sure).toHaveCount(0);
    expect(await withdrawn()).toBe(0);

    await back.click();
    await sure.getByRole('checkbox').check();
    await sure.getByRole('button', { name: 'Take them back for good' }).click();
    await expect(said(page, 'Edition 3 is without it.')).toBeVisible({ timeout: 30_000 });
    await soundPage(page);
    expect(await withdrawn()).toBe(1);
  });
});
