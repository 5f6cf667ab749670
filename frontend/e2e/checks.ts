import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

export const WIDTHS = [390, 1280] as const;

/** axe finds nothing, there is one h1, and nothing has to be scrolled sideways. */
export async function soundPage(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
}

/** Collects what the content policy refused and what went to anybody but the site and its API. */
export async function watch(page: Page) {
  const strangers: string[] = [];
  const refused: string[] = [];
  const { SITE_URL = '', API_URL = '' } = process.env;
  const own = [SITE_URL, API_URL].map((url) => new URL(url).origin);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !own.includes(url.origin)) strangers.push(url.href);
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  return () => {
    expect(strangers).toEqual([]);
    expect(refused).toEqual([]);
  };
}

/** A link of the header's navigation. */
export function mainLink(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
}

/** Presses Tab until the wanted thing has the focus. */
export async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
