import { expect, test, type Page } from '@playwright/test';
import { soundPage, watch, WIDTHS } from './checks';
import { invent, type Answer } from './fixtures/world';

type Arrange = (page: Page) => Promise<void>;
export interface State {
  /** As in "the people page: …". */
  name: string;
  answers: Record<string, Answer>;
  /** Words that say that the state is there. */
  shown: string;
  path?: string;
  arrange?: Arrange;
}

/** What must hold for a page whatever it shows; each state is a test at both widths. */
export function holdsEverywhere(path: string, states: State[]) {
  const visit = async (page: Page, state: State) => {
    await invent(page, state.answers);
    await state.arrange?.(page);
    await page.goto(state.path ?? path);
    await expect(page.getByText(state.shown).first()).toBeVisible();
  };

  for (const state of states) {
    for (const width of WIDTHS) {
      test(`${state.name}, at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        const nothingOdd = await watch(page);
        await visit(page, state);
        await soundPage(page);
        nothingOdd();
      });
    }
  }

  const [usual] = states;
  if (!usual) throw new Error('Name a state.');

  test(`${usual.name}, in the dark, on forced colours and at 320 px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit(page, usual);
    await soundPage(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await soundPage(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await soundPage(page);
  });

  test(`${usual.name}: every target is at least 44 px high or stands in a sentence`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, usual);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(a, button, summary, select)')]
        .filter((target) => target.offsetParent && getComputedStyle(target).display !== 'inline')
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML.slice(0, 90)),
    );
    expect(small).toEqual([]);
  });
}
