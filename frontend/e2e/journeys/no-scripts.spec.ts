import { expect, test } from '@playwright/test';
import { soundPage, watch, WIDTHS } from '../checks';
import { linkSentTo } from '../facilitator';

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
  await page.goto('/search');
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

const PLAIN = [
  ['/themes', 'Themes of the conversation', 'Rest and breaks are part of safe care'],
  [
    '/themes/rest-and-breaks-are-part-of-safe-care',
    'Rest and breaks are part of safe care',
    'Insights that speak to it',
  ],
  ['/reach', 'Where people join from', 'Scotland'],
  ['/resources', 'What people recommend', 'Small kindnesses on a busy ward'],
  ['/people', 'Who you may meet', 'Founder'],
  ['/join', 'Join the conversation', 'Send me the link'],
  ['/join/confirm', 'Confirm that you join', 'The link from our mail'],
  ['/leave', 'Leave the community', 'Yes, I want to leave'],
] as const;

for (const [path, heading, words] of PLAIN)
  test(`${path} opens as a plain page`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(new RegExp(`/plain${path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByRole('main')).toContainText(words);
  });

test.describe('looked at with the scripts of the check', () => {
  test.use({ javaScriptEnabled: true });

  for (const width of WIDTHS)
    for (const path of ['', ...PLAIN.map(([of]) => of)])
      test(`the plain page /plain${path} is sound at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        const nothingOdd = await watch(page);
        await page.goto(`/plain${path}`);
        await soundPage(page);
        nothingOdd();
      });
});

for (const [language, folder, name, send, sent, confirm, done, leave, left] of [
  [
    'English',
    '',
    'Your name',
    'Send me the link',
    'Look in your mailbox',
    'Yes, I want to join',
    "You're on the list",
    'Yes, I want to leave',
    "You've left",
  ],
  [
    'Spanish',
    '/es',
    'Tu nombre',
    'Enviarme el enlace',
    'Mira en tu correo',
    'Sí, quiero unirme',
    'Ya estás en la lista',
    'Sí, quiero dejarla',
    'Has dejado la comunidad',
  ],
] as const)
  test(`somebody joins and leaves without scripts, in ${language}`, async ({ page, request }) => {
    const address = `plain.${language}.${Date.now()}@example.org`.toLowerCase();
    const title = page.getByRole('heading', { level: 1 });
    await page.goto(`${folder}/join`);
    await page.getByLabel(name).fill('Kim <b>Plain</b>');
    await page.getByRole('button', { name: send }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
    await expect(page.getByLabel(name)).toHaveValue('Kim <b>Plain</b>');
    await page.locator('#email').fill(address);
    await page.locator('#mailing').check();
    await page.getByRole('button', { name: send }).click();
    await expect(title).toHaveText(sent);
    await expect(page.getByRole('main')).toContainText(address);

    await page.goto(await linkSentTo(request, address, /\/join\/confirm#/));
    await page.locator('#link').fill(await linkSentTo(request, address, /\/join\/confirm#/));
    await page.getByRole('button', { name: confirm }).click();
    await expect(title).toHaveText(done);

    await page.goto(`${folder}/leave`);
    await page.locator('#link').fill(await linkSentTo(request, address, /\/leave#/));
    await page.getByRole('button', { name: leave }).click();
    await expect(title).toHaveText(left);
  });

test('programs read themes, places and people at the address of the page', async ({ request }) => {
  const headers = { 'User-Agent': 'curl/8.0' };
  for (const [path, words] of [
    ['/themes', 'Rest and breaks are part of safe care'],
    ['/reach', 'Scotland'],
    ['/people', 'Founders and core group'],
  ] as const) {
    const answer = await request.get(path, { headers });
    expect(answer.headers().vary).toContain('User-Agent');
    expect(await answer.text()).toContain(words);
  }
});
