import { expect, test } from '@playwright/test';
import { soundPage, tabTo, watch, WIDTHS } from '../checks';
import { linkSentTo } from '../facilitator';

const PAGES = [
  '',
  '/sessions',
  '/themes',
  '/themes/rest-and-breaks-are-part-of-safe-care',
  '/reach',
  '/search?q=listening',
  '/resources',
  '/people',
  '/measuring',
  '/about',
  '/recordings',
  '/partners',
  '/accessibility',
  '/privacy',
  '/contact',
  '/sessions/1999-01-01',
];

/** Words that only the English pages have: one of them left behind was not translated. */
const ENGLISH =
  /\b(the call|all calls|download|search|fetching|published|could not|your|join|people|countries)\b/i;

const LANGUAGES = [
  { language: 'sv', name: 'Swedish', fetching: 'Hämtar', widths: [...WIDTHS] as number[] },
  // Where there is least room for its longer words.
  { language: 'es', name: 'Spanish', fetching: 'Cargando', widths: [390] },
];

for (const width of WIDTHS) {
  const inAll = LANGUAGES.filter(({ widths }) => widths.includes(width)).flatMap((of) =>
    PAGES.map((path) => ({ ...of, path })),
  );
  for (const { language, name, fetching, path } of inAll) {
    test(`${path || '/'} is ${name}, what the API says apart, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const nothingOdd = await watch(page);
      await page.goto(`/${language}${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('status').filter({ hasText: fetching })).toHaveCount(0);
      await soundPage(page);
      // What is marked as English is read out as English; proper names and addresses are no words.
      const own = await page.evaluate(() => {
        const copy = document.body.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('[lang="en"], script, style, noscript').forEach((part) => {
          part.remove();
        });
        copy.querySelectorAll('code, a[href^="http"], a[href*="/sessions/"]').forEach((part) => {
          part.remove();
        });
        return (copy.textContent ?? '').replaceAll('Conversations for Kindness', '');
      });
      expect(own).not.toMatch(ENGLISH);
      nothingOdd();
    });
  }

  test(`from English to Swedish and back, on the same page, by keyboard at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/sessions/2026-10-15');
    await expect(page.getByRole('heading', { name: 'Cite this' })).toBeVisible();
    const swedish = page.getByRole('link', { name: 'Svenska' });
    await swedish.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sv\/sessions\/2026-10-15$/);
    await expect(page.getByRole('heading', { name: 'Hänvisa till paketet' })).toBeVisible();
    // The pack stays in its own language, and says so.
    await expect(page.locator('section#glimpses')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
    await soundPage(page);
    const pdf = await page.getByRole('link', { name: /PDF/ }).first().getAttribute('href');
    expect((await page.request.get(pdf ?? '')).headers()['content-type']).toBe('application/pdf');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/:\d+\/sessions\/2026-10-15$/);
  });
}

test.describe('in Jönköping', () => {
  test.use({ timezoneId: 'Europe/Stockholm', locale: 'sv-SE' });

  test('the next call is said in Swedish time, then in London time, in Swedish', async ({
    page,
  }) => {
    await page.goto('/sv');
    const next = page.getByRole('region', { name: 'Nästa samtal' });
    await expect(next).toContainText(/torsdag(en den)? \d+ \w+ 20\d\d/);
    await expect(next).toContainText(/18:00–19:00\s*Londontid/);
    await expect(next).toContainText(/din tid i Stockholm\s*torsdag \d+ \w+\s*19:00–20:00/);
  });

  test('somebody searches with a typing error, reads what it rests on, and joins', async ({
    page,
    request,
  }) => {
    const address = 'sven.sjukskoterska@example.org';
    await page.goto('/sv/search');
    await page.getByRole('searchbox').fill('kindnes');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText('kindness');
    await page.locator('li.hit').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/sv\/(themes\/|sessions\/[\d-]+#)/);

    await page.goto('/sv/join');
    await tabTo(page, page.getByRole('button', { name: 'Skicka länken' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeFocused();
    await soundPage(page);
    await page.getByLabel('Ditt namn').fill('Sven Sjuksköterska');
    await page.getByLabel('E-postadress').fill(address);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Skicka länken' }).click();
    await expect(page.getByText(address)).toBeVisible();
    expect(await linkSentTo(request, address, /\/join\/confirm#/)).toBeTruthy();
  });
});

for (const { language, form, agree, send, sent, confirm } of [
  {
    language: 'sv',
    form: { name: 'Ditt namn', email: 'E-postadress' },
    agree: /^Skicka mig inbjudan/,
    send: 'Skicka länken till mig',
    sent: 'Titta i din inkorg',
    confirm: 'Ja, jag vill gå med',
  },
  {
    language: 'es',
    form: { name: 'Tu nombre', email: 'Correo electrónico' },
    agree: /^Quiero recibir la invitación/,
    send: 'Enviarme el enlace',
    sent: 'Mira en tu correo',
    confirm: 'Sí, quiero unirme',
  },
])
  test(`who joins in ${language} agrees, is written to and confirms in ${language}`, async ({
    page,
    request,
  }) => {
    const address = `joins.in.${language}.${Date.now()}@example.org`;
    await page.goto(`/${language}/join`);
    await page.getByLabel(form.name).fill('Alex');
    await page.getByLabel(form.email).fill(address);
    await page.getByRole('checkbox', { name: agree }).check();
    await page.getByRole('button', { name: send }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(sent);
    const link = await linkSentTo(request, address, /\/join\/confirm#/);
    expect(new URL(link).pathname).toBe(`/${language}/join/confirm`);
    await page.goto(link);
    await page.getByRole('button', { name: confirm }).click();
    const welcome = await linkSentTo(request, address, /\/leave#/);
    expect(new URL(welcome).pathname).toBe(`/${language}/leave`);
  });
