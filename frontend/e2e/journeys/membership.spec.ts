import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { soundPage, tabTo, watch, WIDTHS } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { linkSentTo } from '../facilitator';
import {
  ADDRESS,
  KEY,
  membership,
  PATH,
  unreached,
  withoutCall,
  withoutLink,
  member,
} from '../fixtures/member';
import { invent, problem } from '../fixtures/world';

holdsEverywhere('/membership', [
  {
    name: 'the page of a member',
    path: PATH,
    answers: { [ADDRESS]: member },
    shown: 'You are on the People page',
  },
  {
    name: 'the page of a member whose call has no link yet',
    path: PATH,
    answers: { [ADDRESS]: withoutLink },
    shown: 'The link will be here before the call.',
  },
  {
    name: 'the page of a member without a call to come',
    path: PATH,
    answers: { [ADDRESS]: withoutCall },
    shown: 'The next call is not planned yet. We will write to you.',
  },
  {
    name: 'the page of a member whom mails do not reach',
    path: PATH,
    answers: { [ADDRESS]: unreached },
    shown: 'Our mails do not reach you',
  },
  {
    name: 'the page of somebody who is no member',
    path: PATH,
    answers: { [ADDRESS]: problem('not-found', 404) },
    shown: 'This link is not good, or not any longer.',
  },
  {
    name: 'the page of a member without its key',
    answers: {},
    shown: 'Copy the whole link into the address line.',
  },
  {
    name: 'the page of a member, without the API',
    path: PATH,
    answers: { [ADDRESS]: 'broken' },
    shown: 'We could not fetch this',
  },
]);

for (const [language, title, shown, join] of [
  ['sv', 'Din sida', 'Hej Nia Nurse', 'Gå med i samtalet'],
  ['es', 'Tu página', 'Hola, Nia Nurse', 'Entrar en la llamada'],
] as const)
  test(`a member reads the page in ${language}, also by the link between languages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await membership(page);
    await page.goto(PATH);
    await expect(page.getByText('Hello Nia Nurse')).toBeVisible();
    await page.locator(`.language[hreflang="${language}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/membership#${KEY}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(shown)).toBeVisible();
    await expect(page.getByRole('link', { name: join })).toBeVisible();
    // The words that were agreed to are read out in their own language.
    await expect(page.getByText(member.agreements.profile)).toHaveAttribute('lang', 'en');
    await soundPage(page);
  });

test.describe('in Stockholm', () => {
  test.use({ timezoneId: 'Europe/Stockholm' });

  for (const width of WIDTHS)
    test(`somebody joins, and by the welcome mail chooses, takes back and leaves, at ${width} px`, async ({
      page,
      request,
    }, { retry }) => {
      const address = `mia.midwife.${width}.${retry}.${Date.now()}@example.org`;
      await page.setViewportSize({ width, height: 900 });
      const nothingOdd = await watch(page);

      await page.goto('/join');
      await page.getByLabel('Your name').fill('Mia Midwife');
      await page.getByLabel('E-mail address').fill(address);
      await page.getByLabel('Your role').fill('Midwife');
      for (const agreement of [/Send me the invitation/, /Show my name/, /You may quote/])
        await page.getByRole('checkbox', { name: agreement }).check();
      const asked = page.waitForRequest(/\/join-requests$/);
      await page.getByRole('button', { name: 'Send me the link' }).click();
      expect((await asked).postDataJSON()).toMatchObject({ timeZone: 'Europe/Stockholm' });
      await page.goto(await linkSentTo(request, address, /\/join\/confirm#/));
      await page.getByRole('button', { name: 'Yes, I want to join' }).click();
      await expect(page.getByRole('heading', { name: "You're on the list" })).toBeFocused();

      const link = await linkSentTo(request, address, /\/membership#[\w-]{43}$/);
      await page.goto(link);
      await expect(page.getByText('Hello Mia Midwife')).toBeVisible();
      await expect(page.getByRole('heading', { name: /^The next call/ })).toBeVisible();
      await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Stockholm');
      await soundPage(page);

      await tabTo(page, page.getByRole('checkbox', { name: /Insights packs/ }));
      await page.keyboard.press('Space');
      await page.getByLabel('Language of the mails').selectOption('Svenska');
      await tabTo(page, page.getByRole('button', { name: 'Save' }).first());
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
      await page.getByLabel('Your role').fill('');
      await page.getByLabel('Where you work').fill('Ward 5');
      await page.getByRole('button', { name: 'Save' }).last().press('Enter');
      await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
      await soundPage(page);
      await page.reload();
      await expect(page.getByLabel('Where you work')).toHaveValue('Ward 5');
      await expect(page.getByLabel('Your role')).toHaveValue('');
      await expect(page.getByLabel('Language of the mails')).toHaveValue('sv');
      await expect(page.getByRole('checkbox', { name: /Insights packs/ })).not.toBeChecked();
      await expect(page.getByRole('checkbox', { name: /Calls/ })).toBeChecked();

      for (const name of ['Being shown', 'Being quoted']) {
        const agreement = page.getByRole('listitem').filter({ hasText: name });
        await agreement.getByRole('button', { name: 'Take back' }).press('Enter');
        await expect(agreement.getByText('Taken back.')).toBeFocused();
      }
      await soundPage(page);
      await page.reload();
      await expect(page.getByText('Not agreed.')).toHaveCount(2);
      await expect(page.getByRole('button', { name: 'Take back' })).toHaveCount(0);

      await page.getByRole('button', { name: 'Leave the community' }).press('Enter');
      await expect(page.getByText('Do you want to leave?')).toBeFocused();
      await soundPage(page);
      await page.getByRole('button', { name: 'No, I stay' }).press('Enter');
      await expect(page.getByRole('button', { name: 'Leave the community' })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Yes, I want to leave' }).press('Enter');
      await expect(page.getByRole('heading', { name: "You've left" })).toBeFocused();
      await soundPage(page);
      await page.reload();
      await expect(page.getByRole('alert')).toContainText('This link is not good');
      nothingOdd();
    });

  test('the call is said in the time of the reader, with the way in', async ({ page }) => {
    await membership(page);
    await page.goto(PATH);
    const ticket = page.getByRole('region', { name: 'The next call, your time in Stockholm' });
    await expect(ticket).toContainText('19:00–20:00');
    await expect(
      ticket.getByRole('link', { name: String(member.nextCall?.title) }),
    ).toHaveAttribute('href', `/sessions/${member.nextCall?.slug}`);
    const join = ticket.getByRole('link', { name: 'Join the call' });
    await expect(join).toHaveAttribute('href', 'https://meeting.example.org/j/1');
    await expect(join).toHaveAttribute('rel', /noreferrer/);
    await expect(ticket).toContainText('don’t pass the link on');
  });

  test('the zone of the device is one click away, and is saved with the rest', async ({ page }) => {
    const at = await membership(page);
    await page.goto(PATH);
    await expect(page.getByLabel('Time zone')).toHaveValue('');
    await page.getByRole('button', { name: 'Use the time zone of this device: Stockholm' }).click();
    await expect(page.getByLabel('Time zone')).toBeFocused();
    await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Stockholm');
    await page.getByLabel('Your role').fill('Matron');
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
    expect(at.edits).toEqual([{ role: 'Matron', timeZone: 'Europe/Stockholm' }]);
    await expect(page.getByRole('button', { name: /of this device/ })).toHaveCount(0);
  });
});

test('a name is needed, and the field says so', async ({ page }) => {
  const at = await membership(page);
  await page.goto(PATH);
  await page.getByLabel('Your name').fill(' ');
  await page.getByRole('button', { name: 'Save' }).first().press('Enter');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription('Enter your name');
  await expect(page).toHaveTitle(/^Error: Your page/);
  await soundPage(page);
  expect(at.edits).toEqual([]);
});

test('what another window changed is kept beside what was entered here', async ({ page }) => {
  const at = await membership(page);
  await page.goto(PATH);
  await page.getByLabel('Your role').fill('Matron');
  at.change({ name: 'Nia Elsewhere' });
  await page.getByRole('button', { name: 'Save' }).last().click();
  await expect(page.getByRole('alert').filter({ hasText: 'in another window' })).toBeVisible();
  await expect(page.getByLabel('Your role')).toHaveValue('Matron');
  await expect(page.getByLabel('Your name')).toHaveValue('Nia Elsewhere');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  expect(at.edits).toEqual([{ role: 'Matron' }]);

  at.change({ packs: false });
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('Taken back.')).toBeFocused();
  expect(at.edits).toEqual([{ role: 'Matron' }, { profile: false }]);
});

test('what was entered is still there when it cannot be saved', async ({ page, context }) => {
  await membership(page);
  await page.goto(PATH);
  await page.getByLabel('Where you work').fill('Ward 5');
  await page.unrouteAll();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save' }).last().click();
  await expect(page.getByRole('alert').filter({ hasText: 'still here' })).toBeVisible();
  await expect(page.getByLabel('Where you work')).toHaveValue('Ward 5');
});

test('after no answer, trying again opens the page', async ({ page }) => {
  await invent(page, { [ADDRESS]: 'broken' });
  await page.goto(PATH);
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unrouteAll();
  await membership(page);
  await again.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your page' })).toBeFocused();
  await expect(page.getByText('Hello Nia Nurse')).toBeVisible();
});

test('all of it comes as a file, made where it is read', async ({ page }) => {
  await membership(page);
  await page.goto(PATH);
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download it' }).click();
  const file = await begun;
  expect(file.suggestedFilename()).toBe('membership.json');
  const { countries, ...own } = member;
  expect(countries).not.toEqual([]);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(own)),
  );
});

test('the key stays in the address, behind the hash, and nowhere else', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
  await membership(page);
  await page.goto(PATH);
  await expect(page.getByText('Hello Nia Nurse')).toBeVisible();
  await page.locator('.skip').press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${PATH}$`));
  await page.getByRole('checkbox', { name: /Pause/ }).check();
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  expect(asked.filter((url) => url.includes(KEY) && !url.endsWith(ADDRESS))).toEqual([]);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(stored).not.toContain(KEY);
});
