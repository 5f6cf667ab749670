import { expect, test } from '@playwright/test';
import { soundPage, watch } from '../checks';

test('a recording stands on the page of its own call, with its transcript', async ({ page }) => {
  const nothingOdd = await watch(page);
  await page.goto('/sessions/2025-10-16');
  const listen = page.getByRole('region', { name: 'Watch, listen or read' });
  await expect(
    listen.getByRole('link', { name: 'Watch or listen at videos.example.org' }),
  ).toHaveAttribute('href', 'https://videos.example.org/calls/2025-10-16');
  await expect(listen.getByRole('link', { name: 'Read the transcript' })).toBeVisible();
  await expect(
    page
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link', { name: 'Watch, listen or read' }),
  ).toBeAttached();
  await soundPage(page);
  nothingOdd();
});

test('from the end of a pack one goes on to the next call and to the packs around it', async ({
  page,
}) => {
  await page.goto('/sessions/2026-08-20');
  const around = page.getByRole('region', { name: 'Where to go from here' });
  await around.scrollIntoViewIfNeeded();
  await expect(around.getByRole('link', { name: 'Join the conversation' })).toBeVisible();
  const packs = around.getByRole('navigation', { name: 'Packs before and after' });
  await expect(packs.getByRole('listitem')).toContainText([
    /The pack before, .*July 2026\s*Kindness at the end of life/,
    /The pack after, .*September 2026\s*Porters, volunteers and everybody else/,
  ]);
  await packs.getByRole('link', { name: 'Kindness at the end of life' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Kindness at the end of life' }),
  ).toBeFocused();
});

test('an insight and a quote are cited by their own address, in words and for reference managers', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/sessions/2026-08-20');
  for (const [section, thing] of [
    ['insights', 'insight'],
    ['glimpses', 'quote'],
  ]) {
    const things = page.locator(`#${section}`);
    await things.getByRole('button', { name: 'Cite' }).first().press('Enter');
    await things.getByRole('button', { name: 'Copy the citation' }).press('Enter');
    await expect(things.getByText('Copied.')).toBeVisible();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toMatch(
      new RegExp(
        `In: .*call on 20 August 2026, edition 1, published .*\\. .*/sessions/2026-08-20#${thing}-[0-9a-f-]{36}$`,
      ),
    );
    for (const [form, begins] of [
      ['RIS', 'TY  - CHAP'],
      ['BibTeX', '@incollection{kindness-2026-08-20-'],
      ['CSL-JSON', '[{"id":"kindness-2026-08-20-'],
    ] as const) {
      const download = page.waitForEvent('download');
      await things.getByRole('link', { name: form }).click();
      const text = await (await (await download).createReadStream()).toArray();
      expect(Buffer.concat(text as Buffer[]).toString()).toContain(begins);
    }
    await soundPage(page);
    await things.getByRole('button', { name: 'Cite' }).first().press('Enter');
    await expect(things.getByRole('button', { name: 'Copy the citation' })).toHaveCount(0);
  }
});

test('an insight and a quote have an address to send', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/sessions/2026-08-20');
  for (const [section, thing] of [
    ['insights', 'insight'],
    ['glimpses', 'quote'],
  ]) {
    const things = page.locator(`#${section}`);
    await things.getByRole('button', { name: 'Copy link' }).first().click();
    await expect(things.getByRole('button', { name: 'Copied' })).toBeFocused();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(new RegExp(`/sessions/2026-08-20#${thing}-[0-9a-f-]{36}$`));
    await page.goto(address);
    await expect(page.locator(':target')).toBeInViewport();
  }
});
