import { expect, test } from '@playwright/test';
import { soundPage, tabTo } from '../checks';
import { facilitator } from '../facilitator';
import { openStudio } from '../studio';

const DATE = '2023-06-15';
const BOARD = `Frame,Sticky note,Question,Made by
Room 1,A chair beside the bed,What helped you to listen?,Ann Cole
Room 2,Saying the name first,What helped you to listen?,Bo Reed
`;
const NOTES = 'Somebody held the door.\nSomebody else learned a name.\n';

const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
});

test('a board is read once its columns are told apart, and a file as what a person says it is', async ({
  page,
  request,
}) => {
  await (await facilitator(request)).quoteOf(DATE, 'A porter', 'Good evening to all of you');
  await openStudio(page, `/${DATE}/files`);
  const chooser = page.locator('input[type=file]');

  await chooser.setInputFiles(text('board.csv', BOARD));
  await expect(page.getByRole('heading', { name: 'Which column of board.csv' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'A chair beside the bed' })).toBeVisible();
  await soundPage(page);
  await page.getByRole('button', { name: 'Save the answer' }).press('Enter');
  await expect(page.getByLabel('The notes')).toBeFocused();
  await expect(page.getByText('Choose the column that holds the notes')).toBeVisible();
  await page.keyboard.type('Sticky');
  await page.getByLabel('The room').selectOption('Sticky note');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(page.getByText('Choose each column once')).toBeVisible();
  await page.getByLabel('The room').selectOption('Frame');
  await page.getByLabel('The question').selectOption('Question');
  await page.getByLabel('Who wrote it').selectOption('Made by');
  await soundPage(page);
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'The notes of the board are read.' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Which column of board.csv' })).toHaveCount(0);

  await chooser.setInputFiles(text('what-we-heard.txt', NOTES));
  const card = page.getByRole('listitem').filter({ hasText: 'what-we-heard.txt' });
  await expect(card.getByText('Not recognised')).toBeVisible();
  const other = card.getByText('It is something else');
  await tabTo(page, other);
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Read it anew' }).press('Enter');
  await expect(card.getByText('Choose what the file is')).toBeVisible();
  await soundPage(page);
  await card.getByLabel('What is it?').selectOption('Notes of the rooms');
  await card.getByRole('button', { name: 'Read it anew' }).click();
  await expect(card.getByText('Notes of the rooms', { exact: true }).first()).toBeVisible();

  await page.goto(`/studio/${DATE}/rooms`);
  await expect(page.getByText('A chair beside the bed')).toBeVisible();
  await expect(page.getByText('Somebody held the door.')).toBeVisible();
});
