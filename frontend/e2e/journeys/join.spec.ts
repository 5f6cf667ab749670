import { expect, test } from '@playwright/test';
import { soundPage, tabTo, watch, WIDTHS } from '../checks';
import { linkSentTo } from '../facilitator';

for (const width of WIDTHS) {
  test(`somebody joins, confirms from the mail and leaves, by keyboard, at ${width} px`, async ({
    page,
    request,
  }, { retry }) => {
    const address = `nia.nurse.${width}.${retry}@example.org`;
    await page.setViewportSize({ width, height: 900 });
    const nothingOdd = await watch(page);

    await page.goto('/');
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Join the conversation' }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Your name')).toBeVisible();
    await soundPage(page);

    await tabTo(page, page.getByLabel('E-mail address'));
    await page.keyboard.type('nia.nurse');
    await tabTo(page, page.getByRole('button', { name: 'Send me the link' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/^Error: Join/);
    await expect(page.getByRole('alert')).toBeFocused();
    await soundPage(page);
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3);
    await tabTo(page, page.getByRole('link', { name: 'Enter your name' }));
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Your name')).toBeFocused();
    await page.keyboard.type('Nia Nurse');
    await tabTo(page, page.getByLabel('E-mail address'));
    await expect(page.getByLabel('E-mail address')).toHaveValue('nia.nurse');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(address);
    await tabTo(page, page.getByRole('combobox', { name: /Country or nation/ }));
    await page.keyboard.type('Wales');
    await tabTo(page, page.getByRole('checkbox', { name: /Send me the invitation/ }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Send me the link' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Look in your mailbox' })).toBeFocused();
    await expect(page.getByText(address)).toBeVisible();
    await soundPage(page);

    const link = await linkSentTo(request, address, /\/join\/confirm#/);
    await page.goto(link);
    await soundPage(page);
    await tabTo(page, page.getByRole('button', { name: 'Yes, I want to join' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: "You're on the list" })).toBeFocused();
    await soundPage(page);
    await page.reload();
    await page.getByRole('button', { name: 'Yes, I want to join' }).press('Enter');
    await expect(page.getByRole('alert')).toContainText('used already');
    await soundPage(page);

    await page.goto(await linkSentTo(request, address, /\/leave#/));
    await soundPage(page);
    await tabTo(page, page.getByRole('button', { name: 'Yes, I want to leave' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: "You've left" })).toBeFocused();
    await soundPage(page);
    nothingOdd();
  });
}

test('what was entered is still there when the form cannot be sent', async ({ page, context }) => {
  await page.goto('/join');
  await page.getByLabel('Your name').fill('Nia Nurse');
  await page.getByLabel('E-mail address').fill('nia@example.org');
  await page.getByRole('checkbox', { name: /Send me the invitation/ }).check();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('alert')).toContainText('Your entries are still here');
  await expect(page.getByLabel('Your name')).toHaveValue('Nia Nurse');
  await expect(page.getByRole('checkbox', { name: /Send me the invitation/ })).toBeChecked();
});
