import { expect, test, type Page } from '@playwright/test';
import { soundPage, watch } from '../checks';
import { holdsEverywhere } from '../everywhere';
import { core, list, none, others } from '../fixtures/shelves';
import { problem } from '../fixtures/world';

/** Answers for the core group and for everybody else, apart. */
const people = (group: object | 'broken', rest: object | 'broken') => async (page: Page) => {
  await page.route('**/api/v1/contributors?*', async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const answer = asked.get('coreGroup') === 'true' ? group : rest;
    const headers = { 'access-control-allow-origin': '*' };
    if (answer === 'broken') return route.fulfill({ ...problem('unavailable', 503), headers });
    const json = asked.get('cursor') ? { items: others.slice(48), total: others.length } : answer;
    return route.fulfill({ json, headers });
  });
};
const many = { items: others.slice(0, 48), next: 'second', total: others.length };

holdsEverywhere('/people', [
  {
    name: 'the people page',
    answers: {},
    arrange: people(list(core), many),
    shown: 'Founders and core group',
  },
  {
    name: 'the people page with the core group alone',
    answers: {},
    arrange: people(list(core.slice(2)), none),
    shown: 'Nobody else has asked to be named here yet.',
  },
  {
    name: 'the people page with nobody',
    answers: {},
    arrange: people(none, none),
    shown: 'Nobody of the core group is shown yet.',
  },
  {
    name: 'the people page without everybody else',
    answers: {},
    arrange: people(list(core), 'broken'),
    shown: 'Not available just now',
  },
  {
    name: 'the people page without the API',
    answers: { '/api/v1/contributors': 'broken' },
    shown: 'We could not fetch this',
  },
]);

test('the core group stands there with places named as people say them', async ({ page }) => {
  const nothingOdd = await watch(page);
  await page.goto('/people');
  const group = page.getByRole('region', { name: /core group/ }).getByRole('listitem');
  await expect(group).toHaveCount(10);
  await expect(group.filter({ hasText: 'England' }).first()).toBeVisible();
  await expect(group.filter({ hasText: 'Sweden' }).first()).toBeVisible();
  await expect(page.getByText('GB-')).toHaveCount(0);
  await soundPage(page);
  await page.getByRole('link', { name: 'Join the conversation' }).click();
  await expect(page.getByRole('checkbox', { name: /Show my name/ })).toBeVisible();
  nothingOdd();
});

test('places are named as the API names them', async ({ page, request }) => {
  const form = await request.get(`${process.env.API_URL}/api/v1/join-form`);
  const { countries } = (await form.json()) as { countries: { code: string; name: string }[] };
  const named = countries.map(({ code, name }) => ({
    id: code,
    name,
    country: code,
    founder: false,
    coreGroup: true,
  }));
  await people(list(named), none)(page);
  await page.goto('/people');
  await expect(page.getByText('Wales', { exact: true })).toHaveCount(2);
  const differing = await page.evaluate(() =>
    [...document.querySelectorAll('main li')]
      .map((block) => [...block.querySelectorAll('p')].map((line) => line.textContent.trim()))
      .filter(
        ([name, place]) => place && name !== place.replace(' & ', ' and ').replace('St ', 'Saint '),
      )
      .map(([name]) => name),
  );
  expect(
    differing.filter((name) => /^(England|Hong Kong|Palestine|Myanmar)/.test(name ?? '')),
  ).toEqual([]);
  expect(differing.length).toBeLessThan(8);
});

test('more people arrive behind the first, and the first new one takes the focus', async ({
  page,
}) => {
  await people(list(core), many)(page);
  await page.goto('/people');
  await expect(page.getByText('50 people more asked to be named here')).toBeVisible();
  await page.getByRole('button', { name: 'More people' }).press('Enter');
  const added = page.getByRole('listitem').filter({ hasText: 'Sample Person 49' });
  await expect(added).toBeFocused();
  await expect(page.getByRole('button', { name: 'More people' })).toHaveCount(0);
  await expect(page.getByText('You could be next')).toBeVisible();
});

test('where more people cannot be fetched, it is said and can be tried again', async ({ page }) => {
  await people(list(core), many)(page);
  await page.goto('/people');
  const more = page.getByRole('button', { name: 'More people' });
  await expect(more).toBeVisible();
  await page.route('**/api/v1/contributors?*cursor*', (route) => route.abort());
  await more.click();
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await page.unroute('**/api/v1/contributors?*cursor*');
  await more.click();
  await expect(page.getByText('Sample Person 50')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
