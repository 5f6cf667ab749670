import { expect, test, type Page } from '@playwright/test';
import { signInAtKeycloak } from '../studio';

const { API_URL = '' } = process.env;

// Swagger UI, a window of Keycloak's and the way back: more than other journeys.
test.slow();

/** Signs in with the Authorize button: code and PKCE, in a window of Keycloak's. */
async function authorise(page: Page, person: 'Fern' | 'Ash') {
  await page.getByRole('button', { name: 'Authorize', exact: true }).click();
  const dialog = page.locator('.dialog-ux');
  const opened = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
  const keycloak = await opened;
  expect(new URL(keycloak.url()).searchParams.get('code_challenge_method')).toBe('S256');
  await signInAtKeycloak(keycloak, person);
  await expect(dialog.getByRole('button', { name: 'Remove authorization' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

async function run(page: Page, group: string, operation: string) {
  await page.getByRole('heading', { name: new RegExp(`^${group}`) }).click();
  const block = page.locator(`[id$="-${operation}"]`);
  await block.locator('.opblock-summary-control').click();
  await block.getByRole('button', { name: 'Execute' }).click();
  return block.locator('.live-responses-table .response');
}

/** What the browser complains of while Swagger UI is used: what a policy forbids among it. */
function complaints(page: Page) {
  const said: string[] = [];
  page.context().on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) said.push(message.text());
  });
  page.context().on('weberror', (error) => said.push(error.error().message));
  return said;
}

test('an administrator signs in at Swagger UI and reads the trail', async ({ page }) => {
  const said = complaints(page);
  await page.goto(`${API_URL}/api/docs`);
  await authorise(page, 'Ash');
  const answer = await run(page, 'Audit', 'listAudit');
  await expect(answer.locator('.response-col_status')).toContainText('200');
  await expect(answer).toContainText('"deed"');
  expect(said).toEqual([]);
});

test('a facilitator reads drafts there and not the trail', async ({ page }) => {
  await page.goto(`${API_URL}/api/docs/`);
  await authorise(page, 'Fern');
  const drafts = await run(page, 'Drafts', 'listDrafts');
  await expect(drafts.locator('.response-col_status')).toContainText('200');
  const trail = await run(page, 'Audit', 'listAudit');
  await expect(trail.locator('.response-col_status')).toContainText('403');
});
