import { expect, type Page } from '@playwright/test';

const PEOPLE = {
  Fern: ['facilitator@example.org', 'warm-tea-listens'],
  Ash: ['admin@example.org', 'open-door-welcomes'],
} as const;

/**
 * Fills in Keycloak's own form; once more where it refuses, as it does when somebody signs in with
 * the same account at the same moment.
 */
export async function signInAtKeycloak(page: Page, person: keyof typeof PEOPLE = 'Fern') {
  const [name, password] = PEOPLE[person];
  await page.waitForURL(/\/realms\//);
  await expect(async () => {
    if (page.isClosed() || !/\/realms\//.test(page.url())) return;
    await page.getByLabel('Email').fill(name);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign In' }).click();
    // A second window closes itself once it is done.
    await expect(page)
      .not.toHaveURL(/\/realms\//, { timeout: 5_000 })
      .catch((cause: unknown) => {
        if (!page.isClosed()) throw cause;
      });
  }).toPass();
}

/** Opens a page of the studio, signed in as one of the two demonstration people. */
export async function openStudio(page: Page, path = '', person: keyof typeof PEOPLE = 'Fern') {
  await page.goto(`/studio${path}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await signInAtKeycloak(page, person);
  await expect(page.getByText(`Signed in as ${person}`)).toBeVisible();
}

/** Goes to a step of the call that is open. */
export async function toStep(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Decides that every name may stand that the texts of the open call hold. */
export async function lettingNamesStand(page: Page) {
  await toStep(page, 'Names in texts');
  await expect(page.getByText(/The texts name nobody|People whom notes/)).toBeVisible();
  const stand = page.getByRole('button', { name: 'May stand', exact: true });
  for (let left = await stand.count(); left > 0; left--) {
    await page.getByLabel('Why it may stand').first().fill('They agreed');
    await stand.first().click();
    await expect(stand).toHaveCount(left - 1);
  }
}
