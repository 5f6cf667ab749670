import { expect, test, type Page } from '@playwright/test';
import { soundPage } from '../checks';
import { facilitator, linkSentTo } from '../facilitator';
import { openStudio } from '../studio';

const { API_URL = '' } = process.env;
const LINK = 'https://meet.example.org/j/81230?pwd=quiet-lantern';

const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();

/** A third Thursday far enough away that nothing else is on it; another one each time. */
function thirdThursday(): string {
  const day = new Date(Date.UTC(2031 + (Date.now() % 60), (Date.now() >> 6) % 12, 1));
  while (day.getUTCDay() !== 4) day.setUTCDate(day.getUTCDate() + 1);
  day.setUTCDate(day.getUTCDate() + 14);
  return day.toISOString().slice(0, 10);
}

test('a call is planned, opened, moved with a reason and cancelled, and its link stays inside', async ({
  page,
  request,
}) => {
  const { call } = await facilitator(request);
  const date = thirdThursday();
  const { slug } = await call<{ slug: string }>('POST', '/sessions', {
    date,
    title: 'How we say goodbye',
  });
  await openStudio(page, `/${slug}`);

  await page.getByLabel('Private link to join').fill(LINK);
  await page.getByLabel('Private link to join').blur();
  await expect(said(page, /^Saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Make it public' }).click();
  await expect(said(page, 'The call is public.')).toBeVisible();

  await page.getByText('Add a person').click();
  await page.getByLabel('Name', { exact: true }).fill('Hanna Host');
  await page.getByRole('button', { name: 'Add this person' }).click();
  await expect(said(page, 'The person is added.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Hanna Host' })).toContainText('Host');

  const calendar = async () =>
    (await request.get(`${API_URL}/api/v1/sessions/${slug}/calendar.ics`)).text();
  const before = /SEQUENCE:(\d+)/.exec(await calendar())?.[1];
  const later = `${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, '0')}`;
  await page.getByText('Move the call').click();
  await page.getByLabel('New date').fill(later);
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText('Say why: the day or the hour is off the rule')).toBeVisible();
  await expect(page.getByLabel(/Why it is off the third Thursday/)).toBeFocused();
  await soundPage(page);
  await page.keyboard.type('a bank holiday');
  await page.keyboard.press('Enter');
  await expect(said(page, 'The call is moved.')).toBeVisible();
  await expect(page.getByText('Off the third Thursday: a bank holiday')).toBeVisible();
  const moved = await calendar();
  expect(moved).toContain(`DTSTART;TZID=Europe/London:${later.replaceAll('-', '')}T180000`);
  expect(Number(/SEQUENCE:(\d+)/.exec(moved)?.[1])).toBeGreaterThan(Number(before));

  await page.getByRole('button', { name: 'Cancel the call' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(page.getByLabel('Why it is cancelled')).toBeFocused();
  await soundPage(page);
  await page.keyboard.type('too many hosts are on leave');
  await page.keyboard.press('Enter');
  await expect(said(page, 'The call is cancelled.')).toBeVisible();
  expect(await calendar()).toContain('STATUS:CANCELLED');
  await page.goto(`/sessions/${slug}`);
  await expect(page.getByText('This call was cancelled.')).toBeVisible();

  for (const path of [`/sessions/${slug}`, '/sessions?limit=100', `/sessions/${slug}/calendar.ics`])
    expect(await (await request.get(`${API_URL}/api/v1${path}`)).text(), path).not.toMatch(
      /quiet-lantern|81230/,
    );
  await page.goto(`/studio/${slug}`);
  await expect(page.getByLabel('Private link to join')).toHaveValue(LINK);
  await page.getByRole('button', { name: 'It takes place after all' }).click();
  await expect(said(page, 'The call takes place.')).toBeVisible();
});

test('glimpses are dragged into another order, and their writer is asked by mail', async ({
  page,
  request,
}) => {
  const { quoteOf } = await facilitator(request);
  await page.setViewportSize({ width: 1280, height: 1600 });
  const slug = '2022-03-17';
  const writer = `maya.midwife.${Date.now()}@example.org`;
  const texts = ['The kettle was on', 'Nobody hurried me', 'My name was on the board'];
  for (const text of texts) await quoteOf(slug, 'Maya Midwife', `${text}, ${Date.now()}`);

  await openStudio(page, `/${slug}/glimpses`);
  const words = page.locator('ol').last().getByLabel('The words shown');
  await expect.poll(() => words.count()).toBeGreaterThanOrEqual(3);
  const first = await words.nth(0).inputValue();
  const second = await words.nth(1).inputValue();
  const handles = page.locator('ol').last().getByTitle('Drag', { exact: false });
  await words.nth(0).scrollIntoViewIfNeeded();
  const grip = await handles.nth(0).boundingBox();
  const below = await handles.nth(1).boundingBox();
  if (!grip || !below) throw new Error('There is nothing to drag.');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(below.x + grip.width / 2, below.y + grip.height, { steps: 20 });
  // The other one makes way before anything is let go.
  const other = page.locator('ol').last().locator('li').first();
  await expect(other.getByLabel('The words shown')).toHaveValue(second);
  await page.mouse.up();
  await expect(said(page, /^Saved/)).toBeVisible();
  await expect(words.nth(0)).not.toHaveValue(first);
  await page.reload();
  await expect(words.nth(0)).toHaveValue(second);

  const top = page.locator('ol').last().locator('li').first();
  await top.getByText('Language', { exact: true }).click();
  await top.getByLabel('Its language').fill('swedish please');
  await top.getByLabel('Its language').blur();
  await expect(top.getByLabel('Its language')).toHaveAttribute('aria-invalid', 'true');
  await soundPage(page);
  await top.getByLabel('Its language').fill('sv');
  await expect(top.getByText('Language: sv')).toBeVisible();
  await expect(said(page, /^Saved/)).toBeVisible();

  await page.goto(`/studio/${slug}/consent`);
  const card = page.getByRole('article').first();
  await card.getByText('Ask by mail').click();
  await card.getByLabel('E-mail address').fill('maya');
  await card.getByRole('button', { name: /Send/ }).click();
  await expect(card.getByText('Enter an e-mail address, like')).toBeVisible();
  await soundPage(page);
  await card.getByLabel('E-mail address').fill(writer);
  await card.getByRole('button', { name: /Send/ }).click();
  await expect(said(page, 'The question is on its way.')).toBeVisible();
  await expect(card.getByText('Asked by mail, no answer yet').first()).toBeVisible();

  const visitor = await page.context().newPage();
  await visitor.goto(await linkSentTo(request, writer));
  await visitor
    .getByRole('radio', { name: /my initials/ })
    .first()
    .check();
  await visitor.getByRole('button', { name: 'Send my answer' }).click();
  await expect(visitor.getByText('Thank you. Your answer is recorded.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^1 of \d+ quotes are cleared\.$/)).toBeVisible();
});
