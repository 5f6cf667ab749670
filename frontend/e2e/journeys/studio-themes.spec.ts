import { expect, test, type Page } from '@playwright/test';
import { soundPage } from '../checks';
import { openStudio } from '../studio';

const said = (page: Page, text: string) =>
  page.getByRole('status').filter({ hasText: text }).first();
const card = (page: Page, statement: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: statement, exact: true }) });

async function begin(page: Page, statement: string) {
  await page.getByText('Name a new theme').click();
  await page.getByLabel('The statement').fill(statement);
  await page.getByLabel('From which day on').first().fill('2026-10-15');
  await page.getByLabel('Where the wording comes from').first().fill('The call of 15 October 2026');
  await page.getByRole('button', { name: 'Add this theme' }).click();
  await expect(card(page, statement)).toBeVisible();
}

test('themes become part of each other and come out of each other, and are no longer offered', async ({
  page,
}) => {
  const when = new Date().toISOString();
  const [tea, breaks, doors] = ['Tea is time', 'A break is a gift', 'Doors and names'].map(
    (statement) => `${statement}, ${when}`,
  ) as [string, string, string];
  await openStudio(page, '/themes');
  for (const statement of [tea, breaks, doors]) await begin(page, statement);
  await expect(card(page, tea).getByText('Not public yet')).toBeVisible();

  const merge = card(page, tea).getByText('Make it part of another theme');
  await merge.click();
  await card(page, tea).getByRole('button', { name: 'Make it a part, for good' }).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'problem' })).toBeFocused();
  await soundPage(page);
  await page.getByRole('link', { name: 'Choose the theme it becomes part of' }).press('Enter');
  const into = card(page, tea).getByLabel('The theme it becomes part of');
  await expect(into).toBeFocused();
  await into.selectOption(breaks);
  await card(page, tea).getByRole('button', { name: 'Make it a part, for good' }).press('Enter');
  await expect(said(page, 'It is part of the other theme now.')).toBeVisible();
  await expect(card(page, tea)).toHaveCount(0);

  await card(page, doors).getByText('Split it into new themes').click();
  await card(page, doors).getByLabel('Statement 1').fill(`Hold the door, ${when}`);
  await card(page, doors).getByLabel('Statement 2').fill(breaks);
  await card(page, doors).getByLabel('From which day on').last().fill('2026-10-15');
  await card(page, doors).getByLabel('Where the wording comes from').last().fill('The same call');
  await card(page, doors).getByRole('button', { name: 'Split it, for good' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'There is a theme worded so already' }),
  ).toBeFocused();
  await card(page, doors).getByLabel('Statement 2').fill(`Learn the name, ${when}`);
  await card(page, doors).getByRole('button', { name: 'Split it, for good' }).click();
  await expect(card(page, `Learn the name, ${when}`)).toBeVisible();
  await expect(card(page, doors)).toHaveCount(0);
  await page.getByText(/not used any more/).click();
  await expect(page.getByText(`“${tea}” became part of “${breaks}”`)).toBeVisible();
  await expect(page.getByText(new RegExp(`“${doors}” was split into`))).toBeVisible();
  await soundPage(page);

  await page.goto('/studio/2026-10-15/texts');
  await expect(page.locator('#add-theme')).toContainText(breaks);
  await expect(page.locator('#add-theme')).not.toContainText(tea);
});
