import { expect, test, type Page } from '@playwright/test';
import { soundPage, WIDTHS } from '../checks';
import { facilitator, linkSentTo } from '../facilitator';
import { openStudio } from '../studio';

const { API_URL = '', MAILBOX_URL = '' } = process.env;
const LINK = 'https://meet.example.org/j/4711?pwd=warm-lantern';

const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).first();

for (const width of WIDTHS)
  test(`members are invited to a call and find the way in, at ${width} px`, async ({
    page,
    request,
  }, { retry }) => {
    const address = `astrid.${width}.${retry}.${Date.now()}@example.org`;
    const joined = await request.post(`${API_URL}/api/v1/join-requests`, {
      data: {
        name: 'Astrid Andersson',
        email: address,
        mailing: true,
        profile: false,
        quoting: false,
        wordingVersion: '1',
        language: 'sv',
        timeZone: 'Europe/Stockholm',
      },
    });
    expect(joined.status()).toBe(202);
    const confirm = await linkSentTo(request, address, /\/join\/confirm#/);
    await request.post(`${API_URL}/api/v1/join-requests/${confirm.split('#')[1]}`);
    await linkSentTo(request, address, /\/membership#/);

    // Far away, so that nothing else is on that day and nobody else's next call changes.
    const date = `${2100 + (Date.now() % 400)}-06-1${width % 10}`;
    const { call } = await facilitator(request);
    const { slug } = await call<{ slug: string }>('POST', '/sessions', {
      date,
      title: 'What a night shift teaches',
      joinLink: LINK,
      offRuleReason: 'a journey of its own',
    });

    await openStudio(page, `/${slug}/mails`);
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByText('The public does not know of this call yet')).toBeVisible();
    await page.goto(`/studio/${slug}`);
    await page.getByRole('button', { name: 'Make it public' }).click();
    await expect(said(page, 'The call is public.')).toBeVisible();
    await page.goto(`/studio/${slug}/mails`);

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mails to members');
    await page.getByRole('button', { name: 'Look at it: Invitation' }).click();
    await expect(page.getByText('You are invited: What a night shift teaches')).toBeVisible();
    await page.getByLabel('Language').selectOption('Swedish');
    await expect(page.getByText('Välkommen till What a night shift teaches')).toBeVisible();
    await soundPage(page);
    await page.getByRole('button', { name: 'Send it to me first' }).click();
    await expect(said(page, 'is on its way to you')).toBeVisible();

    await page.getByRole('button', { name: /^Send to / }).click();
    const sure = page.getByRole('dialog');
    await soundPage(page);
    await sure.getByRole('checkbox').check();
    await sure.getByRole('button', { name: 'Send it' }).click();
    await expect(said(page, /On its way to \d/)).toBeVisible();
    const invitation = page.getByRole('listitem').filter({ hasText: /\d+ of \d+ sent/ });
    await expect(invitation).toContainText('Invitation');
    await expect(page.getByRole('button', { name: 'Look at it: Invitation' })).toHaveCount(0);

    await page.getByRole('button', { name: 'Look at it: Reminder an hour before' }).click();
    await page.getByRole('button', { name: /^Schedule for / }).click();
    await expect(said(page, 'It waits for its time')).toBeVisible();
    await page.getByRole('button', { name: 'Stop: Reminder an hour before' }).click();
    await expect(said(page, 'Stopped.')).toBeVisible();
    await soundPage(page);

    // What the member reads: no way in but by their own page.
    await expect(async () => {
      const mails = (await (await request.get(`${MAILBOX_URL}/mails.json`)).json()) as {
        to: string;
        subject: string;
        text: string;
      }[];
      const mail = mails.find(
        (one) => one.to === address && one.subject.startsWith('Välkommen till What'),
      );
      expect(mail?.text).toContain('tid i Stockholm');
      expect(mail?.text).not.toContain('warm-lantern');
    }).toPass({ timeout: 45_000 });
    await page.goto(await linkSentTo(request, address, /\/membership#/));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Din sida');
    await soundPage(page);
  });
