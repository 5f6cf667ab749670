import { expect, test } from '@playwright/test';
import { soundPage, tabTo } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio } from '../studio';

/** A day of its own each time, as what one run brought is known to the next. */
const now = new Date();
const DATE = `2023-06-${String(1 + (now.getTime() % 30)).padStart(2, '0')}`;
const BOARD = `Lane,Card,Asked,Hand
Room 1,A chair beside the bed,What helped you to listen?,Ann Cole
Room 2,Saying the name first at ${now.toISOString()},What helped you to listen?,Bo Reed
`;
const CHAT = `Saved by the host at ${now.toISOString()}
of the call

18:00:00 From Porter to Everyone:
	Somebody held the door for the trolley
`;

const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
});

test('a board is read once its columns are told apart, and a file as what a person says it is', async ({
  page,
  request,
}) => {
  await (
    await facilitator(request)
  ).quoteOf(DATE, 'A porter', `Good evening, it is ${now.toISOString()}`);
  await openStudio(page, `/${DATE}/files`);
  const chooser = page.locator('input[type=file]');

  await chooser.setInputFiles(text('board.csv', BOARD));
  await expect(page.getByRole('heading', { name: 'Which column of board.csv' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'A chair beside the bed' })).toBeVisible();
  await soundPage(page);
  await page.getByRole('button', { name: 'Save the answer' }).press('Enter');
  await expect(page.getByLabel('The notes')).toBeFocused();
  await expect(page.getByText('Choose the column that holds the notes')).toBeVisible();
  await page.keyboard.type('Card');
  await page.getByLabel('The room').selectOption('Card');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(page.getByText('Choose each column once')).toBeVisible();
  await page.getByLabel('The room').selectOption('Lane');
  await page.getByLabel('The question').selectOption('Asked');
  await page.getByLabel('Who wrote it').selectOption('Hand');
  await soundPage(page);
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'The notes of the board are read.' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Which column of board.csv' })).toHaveCount(0);

  await chooser.setInputFiles(text('what-we-wrote.txt', CHAT));
  const card = page.getByRole('listitem').filter({ hasText: 'what-we-wrote.txt' });
  await expect(card.getByText('Not taken', { exact: true })).toBeVisible();
  const other = card.getByText('It is something else');
  await tabTo(page, other);
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Read it anew' }).press('Enter');
  await expect(card.getByText('Choose what the file is')).toBeVisible();
  await soundPage(page);
  await card.getByLabel('What is it?').selectOption('Chat saved on a computer');
  await card.getByRole('button', { name: 'Read it anew' }).click();
  await expect(card.getByText('Taken in', { exact: true })).toBeVisible();
  await expect(card.getByText('1 message', { exact: false }).first()).toBeVisible();
  await expect(card.getByText('2 lines to look at')).toBeVisible();

  await page.goto(`/studio/${DATE}/rooms`);
  await expect(page.getByText('A chair beside the bed')).toBeVisible();
});
