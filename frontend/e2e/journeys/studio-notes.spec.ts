import { expect, test, type Page } from '@playwright/test';
import { soundPage, tabTo, WIDTHS } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio, toStep } from '../studio';

const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();

/** As rooms write: bullets of three kinds, a wrapped line, a question typed again, an empty room. */
const notes = (run: string) => `Breakout notes of ${run}

Question 1: What helps you, today?
Question 2: What hinders?

Room 1
What helps you today
\t• Sit down before the handover and then pour the tea
\t• A kettle for the
\t  whole ward
What hinders?
1) Forms
2) Alarms

Room 2
What helps you – today?
- We sit down together before each handover
-
Room 3:
`;

for (const width of [...WIDTHS, 320])
  test(`what rooms wrote is put in order, at ${width} px`, async ({ page, request }, { retry }) => {
    const run = `${width} ${retry} ${Date.now()}`;
    const date = `${2600 + (Date.now() % 300)}-06-1${width % 8}`;
    const { call } = await facilitator(request);
    const { slug } = await call<{ slug: string }>('POST', '/sessions', {
      date,
      title: 'Notes of three rooms',
      offRuleReason: 'a journey of its own',
    });

    await openStudio(page, `/${slug}/files`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(notes(run)),
    });
    await expect(page.getByRole('listitem').filter({ hasText: 'notes.txt' })).toBeVisible();
    await expect(page.getByText('5 notes').first()).toBeVisible();
    await toStep(page, 'Rooms');
    await page.setViewportSize({ width, height: 900 });

    const note = (text: string | RegExp) =>
      page.locator('li[id^=note-]').filter({ has: page.getByText(text, { exact: true }) });
    const cell = (room: string, question: number) =>
      page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: room }) })
        .getByRole('cell')
        .nth(question - 1);
    await expect(cell('Room 1', 1).getByRole('checkbox')).toHaveCount(2);
    await expect(cell('Room 1', 2).getByRole('checkbox')).toHaveCount(2);
    await expect(note('A kettle for the whole ward')).toBeVisible();
    await expect(page.getByText('These rooms wrote nothing: Room 3.')).toBeVisible();
    await soundPage(page);

    await page.getByRole('button', { name: 'I have looked through all rooms' }).click();
    await expect(said(page, 'All notes are looked through.')).toBeVisible();

    await test.step('notes that say nearly the same become one insight', async () => {
      await page.getByText('Some notes say nearly the same').click();
      await page.getByRole('button', { name: 'Tick these 2 notes' }).click();
      await soundPage(page);
      await page.getByRole('button', { name: 'Make an insight of 2 notes' }).click();
      await expect(said(page, 'The insight is made.')).toBeVisible();
      await expect(page.getByRole('link', { name: /^Used in an insight/ })).toHaveCount(2);
    });

    const whole = 'Sit down before the handover and then pour the tea';
    await test.step('a note is split at the cursor, and stays looked through and used', async () => {
      await note(whole).getByRole('button', { name: 'Change' }).press('Enter');
      const field = note(whole).getByRole('textbox', { name: 'Note' });
      await note(whole).getByRole('button', { name: 'Split at the cursor' }).press('Enter');
      await expect(said(page, 'Put the cursor into the note')).toBeVisible();
      await expect(field).toBeFocused();
      await page.keyboard.press('ControlOrMeta+Home');
      for (let i = 0; i < 'Sit down before the handover'.length; i++)
        await page.keyboard.press('ArrowRight');
      await tabTo(page, note(whole).getByRole('button', { name: 'Split at the cursor' }));
      await page.keyboard.press('Enter');
      await expect(said(page, 'Two notes now.')).toBeVisible();
      await expect(note('Sit down before the handover')).toBeVisible();
      await expect(note('and then pour the tea')).toBeVisible();
      await expect(cell('Room 1', 1).getByRole('checkbox')).toHaveCount(3);
      await expect(page.getByRole('link', { name: /^Used in an insight/ })).toHaveCount(3);
      await expect(page.getByText('All notes are looked through.')).toBeVisible();
      await soundPage(page);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(note(whole)).toBeVisible();
      await expect(cell('Room 1', 1).getByRole('checkbox')).toHaveCount(2);
      await expect(page.getByText('All notes are looked through.')).toBeVisible();
    });

    await test.step('two notes are joined, and come apart again', async () => {
      await note('Alarms').getByRole('button', { name: 'Change' }).click();
      await note('Alarms').getByRole('button', { name: 'Join with the note above' }).press('Enter');
      await expect(said(page, 'One note now.')).toBeVisible();
      await expect(cell('Room 1', 2).getByRole('checkbox')).toHaveCount(1);
      await expect(cell('Room 1', 2).getByRole('checkbox')).toBeFocused();
      await soundPage(page);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(cell('Room 1', 2).getByRole('checkbox')).toHaveCount(2);
      await expect(note('Alarms')).toBeVisible();
    });

    await test.step('a note moves to another room and question, where it needs a look', async () => {
      await note('Forms').getByRole('button', { name: 'Change' }).click();
      await note('Forms').getByLabel('Room', { exact: true }).selectOption('Room 2');
      await expect(said(page, 'The note is moved.')).toBeVisible();
      await expect(cell('Room 2', 2).getByText('Forms', { exact: true }).first()).toBeVisible();
      await expect(note('Forms').getByLabel('Room', { exact: true })).toBeFocused();
      await note('Forms').getByLabel('Question', { exact: true }).selectOption('1');
      await expect(cell('Room 2', 1).getByRole('checkbox')).toHaveCount(2);
      await expect(page.getByText('1 note waits for a look.')).toBeVisible();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(cell('Room 2', 2).getByRole('checkbox')).toHaveCount(1);
      await soundPage(page);
    });

    await page
      .getByRole('link', { name: /^Used in an insight/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeVisible();
    await expect(page).toHaveURL(/\/insights#insight-/);
  });
