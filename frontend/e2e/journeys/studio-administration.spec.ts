import { expect, test, type Page } from '@playwright/test';
import { alert, newWord, said, soundOnBoth } from '../administration';
import { linkSentTo } from '../facilitator';
import { openStudio } from '../studio';

const { API_URL = '' } = process.env;
const SCREENS = {
  '': 'Administration',
  '/members': 'Members',
  '/roles': 'People with roles',
  '/settings': 'Settings',
  '/trail': 'Trail',
  '/privacy': 'Privacy',
  '/archive': 'Archive',
};

test('a facilitator who does not administer sees no way there, and a sentence at the address', async ({
  page,
}) => {
  await openStudio(page);
  const nav = page.getByRole('navigation', { name: 'Studio' });
  await expect(nav.getByRole('link')).toHaveText(['Calls', 'Themes']);
  for (const path of Object.keys(SCREENS)) {
    await page.goto(`/studio/administration${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is for administrators');
    await expect(page.getByText('You are signed in as Fern Facilitator, who is not')).toBeVisible();
  }
  await soundOnBoth(page);
});

test('an administrator finds each screen from the first one, sound on a desk and at 320 px', async ({
  page,
}) => {
  test.slow();
  await openStudio(page, '', 'Ash');
  await page
    .getByRole('navigation', { name: 'Studio' })
    .getByRole('link', { name: 'Administration' })
    .click();
  for (const [path, title] of Object.entries(SCREENS)) {
    if (path) await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
    await expect(page).toHaveURL(`/studio/administration${path}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
    await expect(page.getByText('Fetching…')).toHaveCount(0);
    await soundOnBoth(page);
    if (path) await page.getByRole('link', { name: 'All of the administration' }).click();
  }
});

test('somebody is invited, made an administrator, disabled and let go', async ({
  page,
  request,
}) => {
  test.slow();
  const word = newWord();
  const email = `robin.${word.toLowerCase()}@example.org`;
  const name = `Robin ${word}`;
  await openStudio(page, '/administration/roles', 'Ash');
  const own = page.getByRole('listitem').filter({ hasText: 'admin@example.org' });
  await expect(own).toContainText('Another administrator can change this.');
  await expect(own.getByRole('button')).toHaveCount(0);

  await page.getByText('Invite somebody').click();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(alert(page, 'There is a problem')).toBeFocused();
  await page.getByRole('link', { name: 'Enter their e-mail address' }).click();
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await page.getByLabel('E-mail address').fill('robin at home');
  await page.getByLabel('First name').fill('Robin');
  await page.getByLabel('Last name').fill(word);
  await page.getByLabel('What they may do').selectOption('Facilitator');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(alert(page, 'Enter one e-mail address')).toBeFocused();
  await expect(page.getByLabel('Last name')).toHaveValue(word);
  await soundOnBoth(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(said(page, 'The invitation is on its way.')).toBeVisible();
  await linkSentTo(request, email);
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Facilitator');
  await expect(row).toContainText('Invited, no password chosen yet');
  await soundOnBoth(page);

  async function change(act: string, send: string, done: string) {
    await page.getByRole('button', { name: `${act}: ${name}` }).click();
    const sure = page.getByRole('dialog');
    await sure.getByRole('checkbox').check();
    await sure.getByRole('button', { name: send }).click();
    await expect(said(page, done)).toBeVisible();
  }
  await change('Make administrator', 'Make administrator', 'is an administrator');
  await expect(row).toContainText('Administrator');
  await expect(page.getByRole('heading', { name })).toBeFocused();
  await change('Disable', 'Disable', 'cannot sign in any more');
  await expect(row).toContainText('Disabled: cannot sign in');
  await change('Enable', 'Enable', 'can sign in again');

  // In another window somebody was faster.
  const other = await page.context().newPage();
  await other.goto('/studio/administration/roles');
  await other.getByRole('button', { name: `Make facilitator only: ${name}` }).click();
  await change('Disable', 'Disable', 'cannot sign in any more');
  await other.getByRole('dialog').getByRole('checkbox').check();
  await other.getByRole('dialog').getByRole('button', { name: 'Make facilitator' }).click();
  await expect(said(other, 'Somebody else changed this person in between.')).toBeVisible();
  await other.close();

  await change('Take the role', 'Take the role', 'has no role any more');
  await expect(row).toHaveCount(0);
});

test('where accounts cannot be asked for, a sentence says so and nothing is lost', async ({
  page,
}) => {
  await openStudio(page, '/administration', 'Ash');
  let away = true;
  await page.route('**/api/v1/accounts', (route) =>
    away
      ? route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          headers: { 'Access-Control-Allow-Origin': '*' },
          body: JSON.stringify({ type: '/api/problems#unavailable', title: 'Not available' }),
        })
      : route.continue(),
  );
  await page.getByRole('link', { name: 'People with roles' }).click();
  await expect(alert(page, 'The service that keeps the accounts')).toBeVisible();
  await page.getByText('Invite somebody').click();
  await page.getByLabel('E-mail address').fill('linnet@example.org');
  await page.getByLabel('What they may do').selectOption('Facilitator');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(alert(page, 'There is a problem')).toContainText('does not answer just now');
  await expect(page.getByLabel('E-mail address')).toHaveValue('linnet@example.org');
  await soundOnBoth(page);
  away = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Ash Admin' })).toBeVisible();
});

test('settings changed in two windows: other fields both stand, the same field is decided', async ({
  page,
  request,
}) => {
  test.slow();
  const ADDRESS = `${API_URL}/api/v1/community/settings`;
  const asAsh = page.waitForRequest(ADDRESS).then((asked) => asked.headers().authorization ?? '');
  await openStudio(page, '/administration/settings', 'Ash');
  const headers = { authorization: await asAsh };
  const read = async () => {
    const answer = await request.get(ADDRESS, { headers });
    return (await answer.json()) as {
      version: number;
      description: string;
      supervisoryAuthority?: string;
      quotePolicy: { text: string; smallestGroup: number };
    };
  };
  const before = await read();
  const other = await page.context().newPage();
  const save = (window: Page) => window.getByRole('button', { name: 'Save the settings' }).click();
  const description = (window: Page) => window.getByLabel('What it is, in a sentence');
  const authority = (window: Page) => window.getByLabel('Where people may complain');

  try {
    await expect(description(page)).toHaveValue(before.description);
    await save(page);
    await expect(said(page, 'Nothing is changed.')).toBeVisible();
    await description(page).fill('');
    await page.getByLabel('Smallest group').fill('1');
    await save(page);
    await expect(alert(page, 'There is a problem')).toContainText('Smallest group: Enter a number');
    await expect(page).toHaveTitle(/^Error: /);
    await soundOnBoth(page);
    await page.getByRole('link', { name: /^What it is.*Enter something here/ }).click();
    await expect(description(page)).toBeFocused();
    await page.getByRole('button', { name: 'Discard my changes' }).click();
    await expect(description(page)).toHaveValue(before.description);
    await page.getByLabel('Ends').fill('17:00');
    await save(page);
    await expect(alert(page, 'Ends: A call ends after it starts')).toBeVisible();
    await page.getByRole('button', { name: 'Discard my changes' }).click();

    await other.goto('/studio/administration/settings');
    await expect(description(other)).toHaveValue(before.description);
    await description(page).fill(`${before.description} We are glad of you.`);
    await expect(said(page, 'Not saved yet: What it is')).toBeVisible();
    await page.reload();
    await expect(description(page)).toHaveValue(`${before.description} We are glad of you.`);
    await save(page);
    await expect(said(page, 'The settings are saved.')).toBeVisible();

    await authority(other).fill('An authority, from the other window');
    await save(other);
    const meanwhile = alert(other, 'Something else changed in between');
    await expect(meanwhile).toContainText(/Ash Admin|admin@example.org/);
    await expect(meanwhile).toContainText('We are glad of you.');
    await expect(description(other)).toHaveValue(`${before.description} We are glad of you.`);
    await soundOnBoth(other);
    await save(other);
    await expect(said(other, 'The settings are saved.')).toBeVisible();

    await authority(page).fill('An authority, from this window');
    await save(page);
    const clash = alert(page, 'Two versions');
    await expect(clash).toContainText('An authority, from this window');
    await expect(clash).toContainText('An authority, from the other window');
    expect((await read()).supervisoryAuthority).toBe('An authority, from the other window');
    await soundOnBoth(page);
    await clash.getByRole('button', { name: 'Keep mine' }).click();
    await expect(said(page, 'The settings are saved.')).toBeVisible();
    expect(await read()).toMatchObject({
      description: `${before.description} We are glad of you.`,
      supervisoryAuthority: 'An authority, from this window',
    });
  } finally {
    const { version } = await read();
    const put = await request.patch(ADDRESS, {
      headers: {
        ...headers,
        'Content-Type': 'application/merge-patch+json',
        'If-Match': `"${version}"`,
      },
      data: {
        description: before.description,
        supervisoryAuthority: before.supervisoryAuthority ?? null,
      },
    });
    expect(put.ok()).toBe(true);
  }
});
