import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { soundPage } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio, lettingNamesStand, toStep } from '../studio';

const folder =
  process.env.REAL_INPUTS ?? fileURLToPath(new URL('../../../../shared/real', import.meta.url));
const PACK = `${folder}/insights-pack-2023-10-26.txt`;
const SLUG = '2023-10-26';

test.skip(!existsSync(PACK), `There is no real pack at ${PACK} (REAL_INPUTS names the folder).`);

test('from an empty draft to the published pack of a real call', async ({ page, request }) => {
  test.setTimeout(400_000);
  const began = Date.now();
  const { call } = await facilitator(request);
  const said = (text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).first();

  await test.step('drop the pack: the file says which call it is', async () => {
    await openStudio(page);
    await page.getByLabel('Which call are they from?').selectOption('Find out from the files');
    await page.locator('input[type=file]').setInputFiles(PACK);
    await expect(page).toHaveURL(`/studio/${SLUG}/files`);
    await expect(page.getByText('Insights pack as text')).toBeVisible();
    await expect(page.getByText(/private details? (is|are) held until you decide/)).toBeVisible();
    await soundPage(page);
  });

  await test.step('decide about what is private', async () => {
    await toStep(page, 'Private details');
    const keep = page.getByRole('button', { name: 'Redact', exact: true });
    await expect(keep.first()).toBeVisible();
    for (let left = await keep.count(); left > 0; left--) {
      await keep.first().click();
      await expect(keep).toHaveCount(left - 1);
    }
    await soundPage(page);
  });

  await test.step('places of the greetings, with the words they come from', async () => {
    await toStep(page, 'People');
    const yes = page.getByRole('button', { name: 'Yes', exact: true });
    await expect(yes.first()).toBeVisible();
    await soundPage(page);
    for (let left = await yes.count(); left > 0; left--) {
      await yes.first().click();
      await expect(yes).toHaveCount(left - 1);
    }
    const agreed = page.getByRole('button', { name: /^Agreed to be named today/ });
    for (let left = await agreed.count(); left > 0; left--) {
      await agreed.first().click();
      await expect(agreed).toHaveCount(left - 1);
    }
  });

  await test.step('consent of all who are quoted, and names in their words', async () => {
    await toStep(page, 'Consent');
    await expect(page.getByText('0 of 13 quotes are cleared.')).toBeVisible();
    await page.getByText('Record the same answer for several').click();
    await page.getByRole('checkbox', { name: 'All of them' }).check();
    await page.getByRole('radio', { name: 'By initials' }).first().check();
    await page.getByLabel('How do we know?').first().fill('Published so in the pack of that day');
    await page.getByRole('button', { name: 'Record it for 13 quotes' }).click();
    await expect(said('13 answers are recorded.')).toBeVisible({ timeout: 30_000 });
    const names = page.getByRole('button', { name: 'Put [a name] instead' });
    await expect(names.first()).toBeVisible();
    await soundPage(page);
    for (let left = await names.count(); left > 0; left--) {
      await names.first().click();
      await expect(names).toHaveCount(left - 1);
    }
    await expect(page.getByText('All 13 quotes are cleared.')).toBeVisible();
  });

  await test.step('places and figures that are reported', async () => {
    await toStep(page, 'Reach');
    await expect(page.getByText('33 listed')).toBeVisible();
    await soundPage(page);
  });

  await test.step('decide about names in texts', async () => {
    await toStep(page, 'Names in texts');
    await expect(
      page.getByRole('button', { name: 'May stand', exact: true }).first(),
    ).toBeVisible();
    await soundPage(page);
    await lettingNamesStand(page);
  });

  await test.step('publish, as the checklist says it may be', async () => {
    await toStep(page, 'Check and publish');
    await expect(page.getByText('Nothing stands in the way.')).toBeVisible();
    await expect(page.getByText('The Fearless Organization').first()).toBeVisible();
    await soundPage(page);
    await page.getByRole('button', { name: 'Publish the pack' }).click();
    await expect(page.getByRole('heading', { name: 'Edition 1 is published' })).toBeFocused({
      timeout: 60_000,
    });
    console.log(
      `  a real pack's text to its publication: ${Math.round((Date.now() - began) / 1000)} s`,
    );
    await soundPage(page);
  });

  await test.step('and nothing of what people said stays public', async () => {
    await page.getByText('Take words back').click();
    const back = page.getByRole('button', { name: /^Take back/ });
    await expect(back).toHaveCount(13);
    for (let left = 13; left > 0; left--) {
      await back.first().click();
      await page.getByRole('dialog').getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Take them back for good' }).click();
      await expect(said(`Edition ${15 - left} is without it.`)).toBeVisible({ timeout: 30_000 });
      await expect(back).toHaveCount(left - 1);
    }
    const { items } = await call<{ items: unknown[] }>('GET', `/quotes?session=${SLUG}`);
    expect(items).toEqual([]);
  });
});
