import { expect, test, type APIRequestContext, type Page } from '@playwright/test';

const { SITE_URL = '', API_URL = '' } = process.env;
const SAMPLE = '2026-10-15';
const NETWORKS = [
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  'WhatsApp/2.23.20.0',
  'curl/8.0',
];
const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36',
];

/** What a reader without scripts finds in the head of a page. */
async function headOf(page: Page, html: string) {
  return page.evaluate((text) => {
    const head = new DOMParser().parseFromString(text, 'text/html').head;
    const of = (selector: string, name: string) =>
      [...head.querySelectorAll(selector)].map((tag) => tag.getAttribute(name) ?? '');
    return {
      titles: [...head.querySelectorAll('title')].map((title) => title.textContent),
      descriptions: of('meta[name="description"]', 'content'),
      canonicals: of('link[rel="canonical"]', 'href'),
      og: Object.fromEntries(
        [...head.querySelectorAll('meta[property^="og:"]')].map((tag) => [
          tag.getAttribute('property'),
          tag.getAttribute('content'),
        ]),
      ) as Record<string, string>,
      twitter: of('meta[name="twitter:card"]', 'content'),
    };
  }, html);
}

/** Width and height of a PNG (ISO 15948, 11.2.2). */
async function sizeOf(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()['content-type']).toBe('image/png');
  const png = await answer.body();
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

for (const path of ['/', '/sessions', '/join', '/accessibility', '/privacy', '/contact']) {
  test(`a link to ${path} has a card without scripts`, async ({ page, request }) => {
    const html = await (await request.get(path)).text();
    expect(html).not.toContain('site.invalid');
    const head = await headOf(page, html);
    expect(head.titles).toHaveLength(1);
    expect(head.og['og:title']).toBe(head.titles[0]);
    expect(head.og['og:description']).toBeTruthy();
    expect(head.og['og:url']).toBe(SITE_URL + path);
    expect(head.og['og:image:alt']).toBeTruthy();
    expect(head.twitter).toEqual(['summary_large_image']);
    expect(head.og['og:image']).toBe(`${SITE_URL}/card.png`);
    expect(await sizeOf(request, head.og['og:image'] ?? '')).toEqual([1200, 630]);
  });

  test(`${path} says once what it is and where`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const head = await headOf(page, await page.content());
    expect(head.titles).toEqual([head.og['og:title']]);
    expect(head.descriptions).toEqual([head.og['og:description']]);
    expect(head.canonicals).toEqual([SITE_URL + path]);
  });
}

test('cards of pages differ', async ({ page, request }) => {
  const titles = new Set<string>();
  for (const path of ['/', '/sessions', '/join'])
    titles.add((await headOf(page, await (await request.get(path)).text())).og['og:title'] ?? '');
  expect([...titles]).toHaveLength(3);
});

for (const agent of NETWORKS) {
  test(`${agent} finds the pack at the address of its call`, async ({ page, request }) => {
    const headers = { 'User-Agent': agent };
    const answer = await request.get(`/sessions/${SAMPLE}`, { headers });
    expect(answer.status()).toBe(200);
    const swedish = await request.get(`/sv/sessions/${SAMPLE}`, { headers });
    expect(await swedish.text()).toBe(await answer.text());
    expect(answer.headers().vary).toMatch(/user-agent/i);
    const head = await headOf(page, await answer.text());
    const pack = (await (await request.get(`${API_URL}/api/v1/packs/${SAMPLE}`)).json()) as {
      title: string;
    };
    expect(head.og['og:title']).toBe(pack.title);
    expect(head.og['og:url']).toBe(`${SITE_URL}/sessions/${SAMPLE}`);
    expect(head.og['og:image']).toBe(`${API_URL}/api/v1/packs/${SAMPLE}/card.png`);
    expect(await sizeOf(request, head.og['og:image'] ?? '')).toEqual([1200, 630]);
  });
}

test('a browser finds there what the call is about, before any script has run', async ({
  page,
  request,
}) => {
  const headers = { 'User-Agent': BROWSERS[0] ?? '' };
  const begin = async (path: string) =>
    (await request.get(path, { headers })).text().then((html) => html.split('<script>')[0] ?? '');
  // An answer that the API has to make first may come too late for the page.
  for (const language of ['en', 'sv'])
    await request.get(`${API_URL}/api/v1/plain/sessions/${SAMPLE}/head?language=${language}`);
  expect(await begin(`/sessions/${SAMPLE}`)).toMatch(
    /<h1 lang="en">Small kindnesses on a busy ward<\/h1>\s*<p class="lead"/,
  );
  expect(await begin(`/sv/sessions/${SAMPLE}`)).toContain('Insiktspaket · utgåva');
  for (const none of ['/sessions/1999-01-01', '/themes'])
    expect(await begin(none)).not.toContain('id="ready"');
  // Then the page itself is there, and nothing twice.
  await page.goto(`/sessions/${SAMPLE}`);
  await expect(page.getByRole('heading', { name: 'Cite this' })).toBeVisible();
  await expect(page.locator('#ready')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('a browser finds the site there', async ({ request }) => {
  for (const agent of BROWSERS) {
    const answer = await request.get(`/sessions/${SAMPLE}`, { headers: { 'User-Agent': agent } });
    expect(await answer.text(), agent).toContain('data-sveltekit-preload-data');
  }
});

test('what a call asks the API is named with its page, and asked once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(API_URL)) asked.push(new URL(request.url()).pathname);
  });
  const answer = await page.goto(`/sessions/${SAMPLE}`);
  await expect(page.locator('#glimpses')).toBeVisible();
  const named = [...(answer?.headers().link ?? '').matchAll(/<([^>]+)>; rel=preload/g)];
  expect(named.map(([, url]) => new URL(url ?? '').pathname).sort()).toEqual(
    asked.slice(0, 3).sort(),
  );
  expect(new Set(asked).size).toBe(asked.length);
});

test('a call without a pack is shared with the card of the site', async ({ page, request }) => {
  const headers = { 'User-Agent': NETWORKS[0] ?? '' };
  const answer = await request.get('/sessions/1999-01-21', { headers });
  const head = await headOf(page, await answer.text());
  expect(head.titles).toEqual(['Conversations for Kindness']);
  expect(head.og['og:image']).toBe(`${SITE_URL}/card.png`);
});

test('the canonical address follows a visitor from page to page', async ({ page }) => {
  await page.goto('/join');
  await page.getByRole('link', { name: 'Privacy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
  const canonical = page.locator('link[rel="canonical"]');
  await expect(canonical).toHaveCount(1);
  await expect(canonical).toHaveAttribute('href', `${SITE_URL}/privacy`);
});
