import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { soundPage } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio } from '../studio';

const { DATA_DIR = '../.data' } = process.env;

/** Keycloak itself: what its start script began, or what that became. */
function keycloak(): number {
  const script = readFileSync(`${DATA_DIR}/run/keycloak.pid`, 'utf8').trim();
  const [child] = readFileSync(`/proc/${script}/task/${script}/children`, 'utf8').split(' ');
  return Number(child || script);
}

// After all others, as it stops what they need.
test('with Keycloak stopped the public site works, and the studio says so and recovers', async ({
  page,
  request,
}) => {
  test.skip(process.platform !== 'linux', 'finds the process in /proc');
  const process_ = keycloak();
  const { call } = await facilitator(request);
  const { slug } = await call<{ slug: string }>('POST', '/sessions', {
    date: '2022-09-15',
    title: 'Before Keycloak stopped',
  });
  await page.clock.install();
  await openStudio(page, `/${slug}`);
  const title = page.getByLabel('Title', { exact: true });
  await expect(title).toHaveValue('Before Keycloak stopped');

  process.kill(process_, 'SIGSTOP');
  try {
    const visitor = await page.context().newPage();
    for (const [path, shown] of [
      ['/', 'main time'],
      ['/sessions/2026-10-15', '#glimpses blockquote'],
      ['/search?q=listening', 'main mark'],
    ] as const) {
      await visitor.goto(path);
      await expect(visitor.locator(shown).first()).toBeVisible();
    }
    await page.clock.fastForward('06:00');
    await title.fill('Typed while Keycloak was stopped');
    // A question to Keycloak is given up after a while.
    await expect(async () => {
      await page.clock.runFor(3_000);
      await expect(
        page.getByRole('alert').filter({ hasText: 'Signing in does not answer just now' }),
      ).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 40_000 });
    await soundPage(page);
  } finally {
    process.kill(process_, 'SIGCONT');
  }
  await expect
    .poll(
      async () => {
        await page.clock.runFor(5_000);
        return (await call<{ session: { title: string } }>('GET', `/drafts/${slug}`)).session.title;
      },
      { timeout: 40_000 },
    )
    .toBe('Typed while Keycloak was stopped');
  await expect(page.getByText('Signing in does not answer just now')).toHaveCount(0);
});
