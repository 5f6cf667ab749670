import { expect, test } from '@playwright/test';
import { soundPage, watch, WIDTHS } from '../checks';

for (const width of WIDTHS) {
  test(`somebody searches with a typing error and lands on the cited words, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const nothingOdd = await watch(page);
    await page.goto('/sessions');
    await page.getByRole('link', { name: 'Search what people said' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await soundPage(page);

    const box = page.getByRole('searchbox', { name: /Words to look for/ });
    await box.fill('handovr');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=handovr$/);
    await expect(page.getByRole('status')).toContainText(
      'Nothing says “handovr”, so we looked for “handover”',
    );
    await expect(box).toBeFocused();
    await expect(page.locator('mark').first()).toHaveText(/handover/i);
    await soundPage(page);

    await box.fill('handover');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('status')).toContainText('for “handover”');
    const hit = page.locator('li.hit', { hasText: 'From the chat' }).first();
    await hit.getByRole('link').click();
    await expect(page).toHaveURL(/\/sessions\/2026-10-15#quote-/);
    await expect(page.locator('#glimpses')).toContainText('handover');

    await page.goBack();
    await expect(page.getByRole('status')).toContainText('for “handover”');
    await box.fill('zzzzqqqq');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Nothing found for “zzzzqqqq”.');
    await expect(
      page.getByRole('link', { name: 'Rest and breaks are part of safe care' }),
    ).toBeVisible();
    await soundPage(page);
    nothingOdd();
  });
}

test('the calls can be kept in a calendar', async ({ page, request }) => {
  await page.goto('/sessions');
  const href = await page
    .getByRole('link', { name: 'Calls for your calendar' })
    .getAttribute('href');
  const answer = await request.get(href ?? '');
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect(await answer.text()).toContain('DTSTART;TZID=Europe/London:20261015T180000');
});
