import type { Page } from '@playwright/test';
import { soundPage } from './checks';

export const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();
export const alert = (page: Page, text: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: text });

/** Sound on a desk and on the narrowest phone. */
export async function soundOnBoth(page: Page) {
  await soundPage(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await soundPage(page);
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** A word that stands nowhere else: nine letters, with a capital. */
export function newWord() {
  const letters = [...String(Date.now())].slice(-9).map((digit) => 'bcdfghjklm'[Number(digit)]);
  return letters.join('').replace(/^./, (first) => first.toUpperCase());
}
