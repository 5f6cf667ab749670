import { readFileSync } from 'node:fs';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { alert, newWord, said, soundOnBoth } from '../administration';
import { soundPage, tabTo } from '../checks';
import { facilitator, linkSentTo } from '../facilitator';
import { openStudio } from '../studio';

const { API_URL = '' } = process.env;

async function join(request: APIRequestContext, name: string, email: string) {
  const joined = await request.post(`${API_URL}/api/v1/join-requests`, {
    data: {
      name,
      email,
      role: 'Night porter',
      country: 'SE',
      mailing: true,
      profile: true,
      quoting: false,
      wordingVersion: '1',
      language: 'en',
      timeZone: 'Europe/Stockholm',
    },
  });
  expect(joined.status()).toBe(202);
  const confirm = await linkSentTo(request, email, /\/join\/confirm#/);
  await request.post(`${API_URL}/api/v1/join-requests/${confirm.split('#')[1]}`);
}

test('somebody joins, is found and shown among the people, hears what is held, and is erased', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const word = newWord();
  const name = `Wren ${word}`;
  const email = `wren.${word.toLowerCase()}@example.org`;
  await join(request, name, email);

  // Somebody else, whose words name them by half of their name.
  const { call, quoteOf } = await facilitator(request);
  const { slug } = await call<{ slug: string }>('POST', '/sessions', {
    date: `${2500 + (Date.now() % 400)}-07-15`,
    title: 'What the night shift said',
    offRuleReason: 'a journey of its own',
  });
  await quoteOf(slug, 'Sam', `Well said ${word}, we all need rest`);

  await openStudio(page, '/administration/members', 'Ash');
  await test.step('found among the members', async () => {
    await page.getByLabel('Find somebody').fill(`porter ${word.toLowerCase()} sweden`);
    await expect(said(page, '1 member')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await page.getByLabel('Which of them').selectOption('Paused their mails');
    await expect(page.getByText('Nobody fits both.')).toBeVisible();
    await page.getByLabel('Which of them').selectOption('Want a public profile, not shown yet');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download 1 member as a table' }).click();
    const table = readFileSync(await (await coming).path(), 'utf8');
    expect(table.split('\r\n')).toHaveLength(3);
    expect(table).toContain(`${name},${email},Night porter,,SE,en,Europe/Stockholm,`);
  });

  await test.step('shown among the people, once somebody has looked', async () => {
    await page.getByRole('button', { name: `Show among the people… ${name}` }).click();
    const sure = page.getByRole('dialog');
    await expect(sure).toContainText('Night porter');
    await soundPage(page);
    await sure.getByRole('button', { name: 'Show it' }).click();
    await expect(sure.getByRole('checkbox')).toBeFocused();
    await sure.getByRole('checkbox').check();
    await sure.getByRole('button', { name: 'Show it' }).click();
    await expect(said(page, `${name} is shown among the people.`)).toBeVisible();
    await page.getByLabel('Which of them').selectOption('Shown among the people');
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  });

  await page.goto('/studio/administration/privacy');
  await test.step('nobody is found by nothing, or by a name that stands nowhere', async () => {
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByLabel('Name, initials or e-mail address')).toBeFocused();
    await expect(page.getByText('Enter a name, initials or an address')).toBeVisible();
    await soundPage(page);
    await page.getByLabel('Name, initials or e-mail address').fill(`Not${word}`);
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(said(page, `Nothing stands here by “Not${word}”`)).toBeVisible();
  });

  await test.step('what is held is handed out', async () => {
    await page.getByLabel('Name, initials or e-mail address').fill(name);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('group', { name: 'Names' }).getByLabel(name).check();
    await soundOnBoth(page);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what is held' }).click();
    const held = readFileSync(await (await coming).path(), 'utf8');
    expect(held).toContain(email);
    expect(held).toContain('Night porter');
  });

  await test.step('erasing is looked at first, and takes a tick and the name', async () => {
    await page.getByRole('button', { name: 'See what erasing would do' }).click();
    await expect(page.getByRole('heading', { name: 'What erasing would do' })).toBeFocused();
    const plan = page.getByRole('table', { name: 'How much it would be' });
    await expect(plan.getByRole('row', { name: /^members 1/ })).toBeVisible();
    await expect(plan.getByRole('row', { name: /^the people 1/ })).toBeVisible();
    await soundOnBoth(page);
    await page.getByRole('button', { name: 'Erase for good…' }).click();
    const sure = page.getByRole('dialog');
    await sure.getByRole('checkbox').check();
    await sure.getByLabel(`Type “${name}”, to be sure`).fill('Wren');
    await sure.getByRole('button', { name: 'Erase for good' }).click();
    await expect(sure.getByLabel(`Type “${name}”`)).toBeFocused();
    await expect(sure.getByText(`Type “${name}” just as it stands here`)).toBeVisible();
    await soundPage(page);
    await sure.getByLabel(`Type “${name}”`).fill(name);
    await sure.getByRole('button', { name: 'Erase for good' }).click();
    await expect(said(page, 'Nothing of theirs is public any more.')).toBeVisible();
    await expect(page.getByText('Nothing yet. Tick above what is theirs.')).toBeVisible();
  });

  const question = page.getByRole('group', { name: word });
  const erasure = page.getByRole('listitem').filter({ has: question });
  await test.step('what nobody can be certain of is asked, and done with the answer', async () => {
    await expect(erasure).toContainText('Waits for an answer', { timeout: 60_000 });
    await expect(question).toContainText('we all need rest');
    await erasure.getByRole('button', { name: 'Send the answers' }).click();
    await expect(alert(page, 'There is a problem')).toBeFocused();
    await soundOnBoth(page);
    await page.getByRole('link', { name: `Say whether “${word}” is this person` }).click();
    await question.getByLabel('It is them: put a mark in its place').check();
    await erasure.getByRole('button', { name: 'Send the answers' }).click();
    await expect(said(page, 'Your answers count.')).toBeVisible();
    await expect(question).toHaveCount(0);
    await page.goto('/studio/administration/members');
    await page.getByLabel('Find somebody').fill(word);
    await expect(said(page, '0 members')).toBeVisible();
  });

  await test.step('files of later calls may name them again', async () => {
    await page.goto('/studio/administration/privacy');
    const done = page.getByRole('listitem').filter({ hasText: 'Done' }).first();
    await done.getByRole('button', { name: 'Let files name them again' }).click();
    const sure = page.getByRole('dialog');
    await soundPage(page);
    await sure.getByRole('checkbox').check();
    await sure.getByRole('button', { name: 'Let them' }).click();
    await expect(said(page, 'Files of later calls may name them again.')).toBeVisible();
  });
});

test('the trail is looked through by keyboard alone, and taken away as a table', async ({
  page,
  request,
}) => {
  const { call } = await facilitator(request);
  const { slug } = await call<{ slug: string }>('POST', '/sessions', {
    date: `${2500 + (Date.now() % 400)}-08-1${Date.now() % 10}`,
    title: 'What the trail says',
    offRuleReason: 'a journey of its own',
  });
  await openStudio(page, '/administration', 'Ash');
  const link = page.getByRole('main').getByRole('link', { name: 'Trail' });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Trail' })).toBeFocused();
  await tabTo(page, page.getByLabel('Who'));
  await page.keyboard.type('service-account-pack-import');
  await tabTo(page, page.getByLabel('Did what'));
  await page.keyboard.type('created');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Look' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/deed=created/);
  const when = new Date(`${slug.slice(0, 10)}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const thing = page.getByRole('link', { name: `the call of ${when}`, exact: true }).first();
  await expect(thing).toBeVisible();
  await soundOnBoth(page);
  await thing.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`target=%2Fsessions%2F${slug}`));
  await expect(said(page, '1 deed')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Download this as a table' }));
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const table = readFileSync(await (await coming).path(), 'utf8');
  expect(table).toMatch(/^at,actor,deed,target,fields,id\r\n/);
  expect(table).toContain(`service-account-pack-import,created,/sessions/${slug}`);

  await tabTo(page, page.getByLabel('Who'));
  await page.keyboard.type('nobody@example.org');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing fits all of this.')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Show everything' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/studio/administration/trail');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByText(/^100 of /)).toBeVisible();
});

test('the archive is taken away, and a system in use takes none in', async ({ page }) => {
  test.slow();
  await openStudio(page, '/administration/archive', 'Ash');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the archive' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^conversations-for-kindness-[\d-]+\.zip$/);
  await expect(said(page, /The archive is in your downloads \([\d.]+ [kM]B\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByLabel('The archive (a ZIP file)')).toBeFocused();
  await expect(page.getByText('Choose the archive')).toBeVisible();
  await page.getByLabel('The archive (a ZIP file)').setInputFiles(await file.path());
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(alert(page, 'This system is not empty')).toBeFocused();
  await soundOnBoth(page);
});
