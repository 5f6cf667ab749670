// A hundred and fifty texts that want to run in somebody's browser, through every form, published,
// and visited: the pages of the API and of the site, the studio, addresses that carry them. The
// browser keeps no Content-Security-Policy here: the pages themselves must hold.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, Api, inParallel, tokenOf, until } from './node.mjs';

const { API_URL, SITE_URL, CHROMIUM = '/usr/bin/chromium' } = process.env;

/** Ways into a page; HIT stands for what would run. */
const WAYS = [
  '<script>HIT</script>',
  '<img src=x onerror=HIT>',
  '<svg onload=HIT>',
  '<svg><animate onbegin=HIT attributeName=x dur=1s>',
  '<body onload=HIT>',
  '<iframe srcdoc="<script>parent.HIT</script>">',
  '<iframe src="javascript:parent.HIT">',
  '<details open ontoggle=HIT>',
  '<video><source onerror=HIT></video>',
  '<input autofocus onfocus=HIT>',
  '<marquee onstart=HIT>',
  '<a href="javascript:HIT">come</a>',
  '[come](javascript:HIT)',
  '![see](x"onerror="HIT)',
  '[come](java\tscript:HIT)',
  '<javascript:HIT>',
  '[a]: javascript:HIT',
  '[come](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '<object data="javascript:HIT"></object>',
  '<embed src="javascript:HIT">',
  '<form><button formaction="javascript:HIT">go</button></form>',
  '<form action="javascript:HIT"><input type=submit></form>',
  '</script><script>HIT</script>',
  '</title><script>HIT</script>',
  '</textarea><script>HIT</script>',
  '</style><script>HIT</script>',
  '--><script>HIT</script><!--',
  ']]><script>HIT</script>',
  '" onmouseover="HIT" autofocus onfocus="HIT" x="',
  "' onfocus='HIT' autofocus tabindex=0 x='",
  '`-HIT-`',
  "';HIT//",
  '";HIT//',
  '${HIT}',
  '{{constructor.constructor("HIT")()}}',
  '{@html "<img src=x onerror=HIT>"}',
  '{#raw}<script>HIT</script>{/raw}',
  '\\u003cscript\\u003eHIT\\u003c/script\\u003e',
  '&lt;script&gt;HIT&lt;/script&gt;',
  '&#60;img src=x onerror=HIT&#62;',
  '%3Cscript%3EHIT%3C/script%3E',
  '<scr<script>ipt>HIT</scr</script>ipt>',
  '<ScRiPt>HIT</sCrIpT>',
  '<img/src/onerror=HIT>',
  '<img src="x` `<script>HIT</script>"` `>',
  '<noscript><p title="</noscript><img src=x onerror=HIT>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=HIT>',
  '<svg></p><style><a id="</style><img src=x onerror=HIT>">',
  '<meta http-equiv=refresh content="0;url=javascript:HIT">',
  'https://example.org/"onmouseover="HIT"autofocus onfocus="HIT',
];
const SHAPES = [(text) => text, (text) => `">'></b>${text}`, (text) => `**${text}** \n\n> ${text}`];
const PAYLOADS = Array.from({ length: 150 }, (_, i) =>
  SHAPES[Math.floor(i / WAYS.length)](WAYS[i % WAYS.length]).replaceAll(
    'HIT',
    `console.log(/hit-${i}/)`,
  ),
);
const oneLine = (text) => text.replace(/[\t\n]/g, ' ');

/** The first day that nobody used: the trial can be made again on one system. */
const freeDay = async (api) => {
  for (let week = 0; ; week++) {
    const day = new Date(Date.UTC(2001, 0, 4) + week * 7 * 86_400_000).toISOString().slice(0, 10);
    if (
      (await api.read(`/drafts/${day}`)).status === 404 &&
      (await api.ask('GET', `/sessions/${day}`)).status === 404
    )
      return day;
  }
};

/** Puts payloads through every form, and publishes them; answers how many forms took how many. */
const publish = async (api, day, full) => {
  const taken = {};
  let refused = 0;
  const put = async (form, method, path, body, headers = {}) => {
    const answer = await api.ask(method, path, body, {
      signedIn: true,
      'idempotency-key': crypto.randomUUID(),
      ...headers,
    });
    if (answer.status >= 500) throw new Error(`${method} ${path}: ${answer.status}`);
    if (answer.status < 300) taken[form] = (taken[form] ?? 0) + 1;
    else refused++;
    return answer.body;
  };
  const patch = (form, path, version, body, who) =>
    put(form, 'PATCH', path, body, {
      'content-type': 'application/merge-patch+json',
      'if-match': `"${version}"`,
      ...(who && { who }),
    });
  const draft = async () => (await api.read(`/drafts/${day}`)).body;

  const form = new FormData();
  const chat = PAYLOADS.map(
    (text, i) =>
      `00:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}\t${oneLine(PAYLOADS[(i + 7) % 150]).replaceAll(':', ';')}:\t${oneLine(text)}\r\n`,
  );
  // Files are known by their bytes, and this day's are its own.
  chat.push(`00:59:00\tA cook:\tOn ${day}\r\n`);
  form.append('files', new Blob(chat), `${PAYLOADS[1]}.txt`);
  form.append(
    'files',
    new Blob([
      '# Room <script>console.log(/hit-room/)</script>\n\n## Question 1: What helps?\n\n',
      ...PAYLOADS.map((text) => `- ${oneLine(text)}\n`),
      `- On ${day}\n`,
    ]),
    'notes.md',
  );
  form.append(
    'files',
    new Blob([
      'Name (Original Name),User Email,Duration (Minutes)\n',
      ...PAYLOADS.map(
        (text, i) => `"${oneLine(text).replaceAll('"', '""')}",a${i}@example.org,50\n`,
      ),
      `${day},,50\n`,
    ]),
    'people.csv',
  );
  form.append('date', day);
  await put('files', 'POST', '/intakes', form);

  const some = full ? PAYLOADS : PAYLOADS.filter((_, i) => i % 10 === 0);
  const here = (what) => `/drafts/${day}/${what}`;
  const theme = await put('themes', 'POST', '/themes', {
    statement: some.slice(0, 5).join(' ').slice(0, 480) + Math.random(),
    since: day,
    source: PAYLOADS[2],
  });
  await patch('session', `/sessions/${day}`, (await draft()).session.version, {
    title: oneLine(PAYLOADS[0] + PAYLOADS[3]).slice(0, 190),
    summary: PAYLOADS.slice(0, 12).join('\n').slice(0, 990),
    questions: PAYLOADS.slice(0, 30),
    published: true,
  });
  await patch('draft', `/drafts/${day}`, (await draft()).version, {
    subtitle: PAYLOADS.slice(20, 28).join(' ').slice(0, 490),
    heardBack: PAYLOADS,
    purposes: PAYLOADS,
    acknowledgedTeams: PAYLOADS,
    breakoutRooms: PAYLOADS.filter(({ length }) => length <= 100),
    ...(theme.slug && { themes: [theme.slug] }),
  });
  for (const { key, version } of (await draft()).sections)
    await patch('sections', here(`sections/${key}`), version, {
      heading: oneLine(PAYLOADS[4]),
      body: PAYLOADS.join('\n\n'),
    });
  if ((await draft()).sections.length === 0)
    await patch('sections', here('sections/about'), 0, {
      heading: oneLine(PAYLOADS[4]),
      body: PAYLOADS.join('\n\n'),
    });
  await inParallel(4, some, async (text, i) => {
    const next = some[(i + 3) % some.length];
    await put('insights', 'POST', here('insights'), {
      kind: 'IDEA',
      text,
      themes: theme.slug ? [theme.slug] : [],
      sources: [next.slice(0, 200)],
      position: i,
    });
    await put('measures', 'POST', here('measures'), { kind: 'ACTIVITY', text, tools: [next] });
    await put('resources', 'POST', here('resources'), {
      kind: 'BOOK',
      title: text,
      authors: next,
      publisher: next,
      link: `https://example.org/${i}${encodeURI(oneLine(text))}`,
      description: next,
      recommendedBy: next,
    });
    await put('reach', 'POST', here('reach-statements'), {
      measures: 'CONTRIBUTORS',
      value: i,
      qualifier: 'OVER',
      text,
      source: next,
      asOf: day,
    });
    await put('places', 'POST', here('listed-places'), {
      text: oneLine(text).slice(0, 100),
      country: 'GB-WLS',
    });
    await put('rooms', 'POST', here('breakout-notes'), {
      question: 1,
      room: oneLine(next).slice(0, 100),
      text,
      themes: [],
    });
    await put('appearances', 'POST', here('appearances'), {
      part: 'SPEAKER',
      name: `${oneLine(text)} ${i}`.slice(0, 200),
      role: oneLine(next),
      affiliation: next,
      country: 'GB-SCT',
    });
    await put('people', 'POST', '/contributors', {
      name: `${oneLine(text)} ${i}`.slice(0, 200),
      role: oneLine(next),
      affiliation: next,
      country: 'GB-SCT',
      founder: true,
      coreGroup: true,
      published: true,
    });
  });
  const messages = await api.all(here('messages'));
  for (const message of messages.filter((_, i) => full || i % 8 === 0)) {
    const { id } = await put('quotes', 'POST', here('quotes'), {
      message: message.id,
      section: 'GLIMPSE',
    });
    if (!id) continue;
    const { body } = await api.read(`/quotes/${id}`);
    await patch('clearing', `/quotes/${id}`, body.version, {
      name: oneLine(PAYLOADS[5]).slice(0, 200),
      initials: '<b>',
      role: oneLine(PAYLOADS[messages.indexOf(message) % 150]).slice(0, 200),
      country: 'GB-SCT',
      namesDecision: PAYLOADS[6],
      consent: { state: 'NAMED', agreedBy: PAYLOADS[8], evidence: PAYLOADS[9] },
    });
  }
  for (const { id, version, decision } of (await draft()).held)
    if (!decision) await patch('held', `/held-items/${id}`, version, { decision: 'REDACT' });
  await put('looks', 'POST', here('breakout-notes/looks'), {
    notes: (await draft()).breakoutNotes.map(({ id, version }) => ({ id, version })),
  });
  for (let round = 0; round < 3; round++) {
    const names = (await api.read(here('names'))).body.items
      .filter(({ decision }) => !decision)
      .map(({ name }) => name);
    if (names.length)
      await put('names', 'POST', here('names'), {
        names: names.slice(0, 500),
        decision: 'MAY_STAND',
        reason: PAYLOADS[10],
      });
  }
  await api.nameContact();
  const { publishable, blockers } = (await api.read(here('checklist'))).body;
  if (!publishable)
    throw new Error(
      `cannot be published: ${blockers
        .slice(0, 4)
        .map(({ detail }) => detail)
        .join(' ')}`,
    );
  await put('editions', 'POST', `/packs/${day}/editions`);
  return { taken, refused, theme: theme.slug };
};

export const name = 'payloads in a browser';

export const run = async ({ full }) => {
  if (!existsSync(CHROMIUM)) return { notTried: 'it needs Chromium' };
  const { chromium } = createRequire(new URL('../../frontend/package.json', import.meta.url))(
    '@playwright/test',
  );
  const { FLAGS } = await import('../../frontend/scripts/chromium.mjs');
  const api = new Api(API_URL);
  const day = await freeDay(api);
  const { taken, refused, theme } = await publish(api, day, full);
  const hits = new Set();
  let visits = 0;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
    const watch = (page) => {
      page.on('dialog', (dialog) => (hits.add(`${page.url()}: a dialog`), dialog.dismiss()));
      page.on(
        'console',
        (message) =>
          message.type() === 'log' &&
          /hit-/.test(message.text()) &&
          hits.add(`${page.url()}: ${message.text()}`),
      );
      page.on(
        'request',
        (request) =>
          /^https?:/.test(request.url()) &&
          new URL(request.url()).hostname !== 'localhost' &&
          hits.add(`${page.url()}: asked ${request.url()}`),
      );
      return page;
    };
    const page = watch(await context.newPage());
    const visit = async (url) => {
      visits++;
      await page.goto(url, { waitUntil: 'load', timeout: 30_000 }).catch(({ message }) => {
        if (!/Download is starting|ERR_ABORTED/.test(message))
          throw new Error(`${url}: ${message.split('\n')[0]}`);
      });
      await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => {});
      // What would run when touched, or already stands there as an element of a page.
      const armed = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            .filter(
              ({ name, value }) =>
                (/^on/i.test(name) && /hit-/.test(value)) ||
                (/^(href|src|action|formaction|data)$/i.test(name) &&
                  /^\s*(javascript|data:text|vbscript)/i.test(value)),
            )
            .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 60)}`),
        ),
      );
      for (const one of armed) hits.add(`${url}: ${one}`);
    };
    // Whether this browser would show a hit at all: payloads, written into a page as they are.
    for (const text of PAYLOADS.slice(0, WAYS.length))
      await page.setContent(text, { waitUntil: 'commit' });
    await until(() => hits.size > 10, 5_000);
    if (hits.size <= 10)
      throw new Error(
        `the browser shows only ${hits.size} hits where nothing holds the payloads back`,
      );
    hits.clear();
    const ofApi = [
      '/api/docs/',
      '/api/problems',
      `/api/v1/packs/${day}.html`,
      `/api/v1/packs/${day}`,
      `/api/v1/packs/${day}.md`,
      '/api/v1/insights',
      `/api/v1/packs/${day}/editions/1.html`,
      `/api/v1/search.csv?q=hit`,
      `/api/v1/${encodeURIComponent(PAYLOADS[1])}`,
      `/api/v1/sessions?stage=${encodeURIComponent(PAYLOADS[0])}`,
    ];
    const ofSite = [
      '/',
      '/sessions',
      `/sessions/${day}`,
      `/sessions/${day}?edition=1`,
      '/themes',
      ...(theme ? [`/themes/${theme}`] : []),
      '/resources',
      '/measuring',
      '/reach',
      '/people',
      '/recordings',
      '/about',
      '/partners',
      '/join',
      '/search?q=hit',
    ];
    for (const path of ofApi) await visit(API_URL + path);
    for (const path of ofSite) await visit(SITE_URL + path);
    for (const text of PAYLOADS.filter((_, i) => i % (full ? 3 : 50) === 0)) {
      const encoded = encodeURIComponent(text);
      for (const address of [`/search?q=${encoded}`, `/consent#${encoded}`, `/sessions/${encoded}`])
        await visit(SITE_URL + address);
    }
    // The studio, and the preview as a facilitator sees it.
    await page.goto(`${SITE_URL}/studio/${day}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/realms\//);
    await page.getByLabel('Email').fill('facilitator@example.org');
    await page.getByLabel('Password', { exact: true }).fill('warm-tea-listens');
    await page.getByRole('button', { name: 'Sign In' }).click();
    await page.getByText('Signed in as').waitFor();
    // Its steps are those that it leads to.
    const links = page.locator(`nav a[href^="/studio/${day}"]`);
    await links.first().waitFor({ state: 'attached' });
    const steps = await links.evaluateAll((all) => all.map(({ href }) => href));
    for (const step of steps.filter((_, i) => full || i % 3 === 1)) await visit(step);
    await page.setExtraHTTPHeaders({ authorization: `Bearer ${await tokenOf('facilitator')}` });
    await visit(`${API_URL}/api/v1/drafts/${day}/preview.html`);
    await after(300);
  } finally {
    await browser.close();
  }
  const forms = Object.keys(taken).length;
  return {
    figure: `${PAYLOADS.length} payloads through ${forms} forms (${Object.values(taken).reduce((a, b) => a + b)} taken, ${refused} refused), ${visits} visits: ${hits.size} hits${hits.size ? ` (${[...hits].slice(0, 5).join('; ')})` : ''}`,
    holds: hits.size === 0 && forms >= 15,
  };
};
