import { expect, test } from '@playwright/test';
import { mainLink, soundPage, watch, WIDTHS } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { LONG } from '../fixtures/shelves';

const WHO = {
  name: 'Conversations',
  contact: 'hello@conversations.example',
  controller: 'A Society of Friends\n2 Lane End',
  supervisoryAuthority: 'The Office of Otherton, https://otherton.example/complain',
};

for (const path of ['/contact', '/privacy']) {
  holdsEverywhere(path, [
    { name: `${path}`, answers: { '/api/v1/community': WHO }, shown: 'A Society of Friends' },
    {
      name: `${path} with long words`,
      answers: {
        '/api/v1/community': {
          ...WHO,
          contact: `https://example.org/${LONG}`,
          controller: LONG,
          supervisoryAuthority: LONG,
        },
      },
      shown: LONG.slice(0, 20),
    },
    {
      name: `${path} while nobody is named`,
      answers: { '/api/v1/community': { name: 'Conversations' } },
      shown: 'Nobody is named here yet.',
    },
    {
      name: `${path} without the API`,
      answers: { '/api/v1/community': 'broken' },
      shown: 'Who answers for it could not be fetched.',
    },
  ]);
}

for (const width of WIDTHS) {
  test(`somebody finds out how to reach us and who answers for their data at ${width} px`, async ({
    page,
  }) => {
    const nothingOdd = await watch(page);
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Contact' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Contact' })).toBeFocused();
    await expect(
      page.getByRole('link', { name: 'hello@conversations.example' }).first(),
    ).toHaveAttribute('href', 'mailto:hello@conversations.example');
    await expect(page.getByText('1 Example Street')).toBeVisible();
    await expect(page.getByText('Information Commissioner’s Office')).toBeVisible();
    await soundPage(page);
    await page.getByRole('main').getByRole('link', { name: 'Privacy' }).click();
    await expect(page.getByRole('heading', { name: 'The list of who attended' })).toBeVisible();
    await expect(page.getByText('1 Example Street')).toBeVisible();
    await soundPage(page);
    await mainLink(page, 'About').click();
    nothingOdd();
  });
}

for (const [contact, href] of [
  ['hello@conversations.example', 'mailto:hello@conversations.example'],
  ['https://conversations.example/write', 'https://conversations.example/write'],
  ['javascript:alert(1)', null],
  ['a@b?subject=x&cc=y', null],
  ['the desk in the hall', null],
] as const) {
  test(`"${contact}" ${href ? 'is a link' : 'is words alone'}`, async ({ page }) => {
    await page.route('**/api/v1/community', (route) =>
      route.fulfill({ json: { ...WHO, contact }, headers: { 'access-control-allow-origin': '*' } }),
    );
    await page.goto('/contact');
    const place = page.locator('.write');
    await expect(place).toContainText(contact);
    const link = place.getByRole('link');
    if (href) await expect(link).toHaveAttribute('href', href);
    else await expect(link).toHaveCount(0);
  });
}
