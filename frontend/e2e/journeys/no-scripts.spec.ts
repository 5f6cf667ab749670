import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

for (const [language, folder] of [
  ['English', ''],
  ['Swedish', '/sv'],
]) {
  test(`a browser without scripts reads the pack of a call, from an address in ${language}`, async ({
    page,
  }) => {
    await page.goto(`${folder}/sessions/2026-10-15`);
    await expect(page).toHaveURL(new RegExp(`${folder}/plain/2026-10-15$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Small kindnesses on a busy ward',
    );
    await expect(page.getByRole('blockquote').first()).not.toBeEmpty();
    await expect(page.getByRole('link', { name: 'This pack as PDF' })).toBeVisible();
  });
}

test('from any page all packs are found without scripts', async ({ page }) => {
  await page.goto('/themes');
  await page.getByRole('link', { name: 'All calls with a pack' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Calls and their packs' }),
  ).toBeVisible();
  await expect(
    page.getByText(/The next call: Thursday \d+ \w+ 20\d\d, 18:00–19:00 (GMT|BST), London/),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Small kindnesses on a busy ward' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Small kindnesses on a busy ward',
  );
});

test('a call without a pack says what the page needs, and leads nowhere', async ({ page }) => {
  await page.goto('/sessions/1999-01-01');
  await expect(page.locator('.no-script')).toContainText(
    'This site fetches the calls with JavaScript',
  );
  await page.goto('/plain/1999-01-01');
  await expect(page.locator('.no-script')).toContainText(
    'This site fetches the calls with JavaScript',
  );
});

for (const path of ['/about', '/privacy', '/contact', '/accessibility']) {
  test(`${path} reads without scripts`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/[.] /);
    await expect(
      page.getByRole('contentinfo').getByRole('link', { name: 'Contact' }),
    ).toBeVisible();
  });
}
