// Fills an empty database with the sample calls, the way a facilitator would: drop a call's files,
// accept what they suggest, write the rest, record consent, look at the checklist, publish.
// `sample.mjs latest` does so with the latest call and plans those to come; `sample.mjs` adds the
// others, which a site that answers already can wait for.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refused, call, patch, run } from './api.mjs';
import { importFolder, lookThrough } from './pack.mjs';
import { signIn } from './sign-in.mjs';

const samples = fileURLToPath(new URL('../../backend/src/main/resources/sample/', import.meta.url));
const read = (name) => JSON.parse(readFileSync(`${samples}${name}.json`, 'utf8'));
const consent = {
  state: 'ROLE_AND_COUNTRY',
  agreedBy: 'The writers of the sample',
  evidence: 'Sample call: invented words',
};

/** Accepts what is suggested; of several countries that a place may be in, the one the call lists. */
const acceptAll = async (slug, places, wanted) => {
  const { items } = await call('GET', `/drafts/${slug}/suggestions?state=OPEN`);
  for (const { id, version, proposal } of items.filter(wanted)) {
    const choices = proposal.choices?.split(',');
    const country = choices?.find((choice) => places.split(' ').includes(choice));
    if (!choices || country)
      await patch(`/suggestions/${id}`, version, { decision: 'ACCEPTED', ...(country && { country }) });
  }
};

/** The series' day of the month after a date. */
const thirdThursdayAfter = (date) => {
  const [year, month] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month, 1));
  const day = 15 + ((11 - first.getUTCDay()) % 7);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
};

/** A call that is known without a pack: to come, or cancelled. */
const announce = async (date, { title, ...facts }) => {
  const planned = await call('POST', '/sessions', { date, title });
  await patch(`/sessions/${planned.slug}`, planned.version, { ...facts, published: true });
};

/** What only an administrator may set; without the contact no pack is published. */
const setUp = async (settings) => {
  const headers = { authorization: `Bearer ${await signIn('admin@example.org', 'open-door-welcomes')}` };
  const { version } = await call('GET', '/community/settings', undefined, headers);
  await call('PATCH', '/community/settings', settings, {
    ...headers,
    'content-type': 'application/merge-patch+json',
    'if-match': `"${version}"`,
  });
};

/** People, themes with all their wordings, and the calls that have no pack. */
const beginCommunity = async ({ settings, themes, coreGroup, coming, cancelled }) => {
  await setUp(settings);
  for (const person of coreGroup) await call('POST', '/contributors', { ...person, coreGroup: true, published: true });
  for (const { statement, since, later } of themes) {
    const { slug, version } = await call('POST', '/themes', { statement, since, source: 'sample calls' });
    if (later) await call('POST', `/themes/${slug}/wordings`, { ...later, source: 'sample calls' }, { 'if-match': `"${version}"` });
  }
  const { date, ...facts } = cancelled;
  await announce(date, { ...facts, stage: 'CANCELLED' });
  let day = (await call('GET', '/sessions/next')).localDate;
  for (const facts of coming) {
    await announce(day, facts);
    day = thirdThursdayAfter(day);
  }
};

/** Slugs of the sample's themes, in their order. */
const knownThemes = async ({ themes }) => {
  const { items } = await call('GET', '/themes/known?limit=100');
  return themes.map(({ statement }) => items.find(({ wordings }) => wordings[0].statement === statement).slug);
};

const coreGroup = async () => (await call('GET', '/contributors?coreGroup=true&limit=100')).items;

const publish = async (date, known) => {
  const plan = read(date);
  const report = await importFolder(`${samples}${date}`, { date });
  const slug = report.session;
  if (!slug) throw new Refused(`Sample ${date}: ${report.questions.map((q) => q.detail).join(' ')}`);
  const draft = () => call('GET', `/drafts/${slug}`);
  const post = (what, body) => call('POST', `/drafts/${slug}/${what}`, body);

  await call('POST', `/drafts/${slug}/suggestions`);
  await acceptAll(slug, plan.places, ({ kind }) => kind !== 'QUOTE');
  let glimpses = plan.glimpses;
  await acceptAll(slug, plan.places, ({ kind }) => kind === 'QUOTE' && glimpses-- > 0);

  await patch(`/sessions/${slug}`, (await draft()).session.version, plan.session);
  const themes = plan.themes.map((n) => known[n]);
  await patch(`/drafts/${slug}`, (await draft()).version, { ...plan.draft, themes });
  for (const [key, body] of Object.entries(plan.sections)) {
    const version = (await draft()).sections.find((section) => section.key === key)?.version ?? 0;
    await patch(`/drafts/${slug}/sections/${key}`, version, { body });
  }
  for (const { id } of await coreGroup()) await post('appearances', { part: 'CONVENOR', contributor: id });
  for (const [position, statement] of plan.reach.entries()) await post('reach-statements', { ...statement, position });
  for (const [position, country] of plan.places.split(' ').entries())
    await post('listed-places', { text: country, country, position });
  for (const [position, measure] of (plan.measures ?? []).entries()) await post('measures', { ...measure, position });
  for (const [position, { themes: of, ...insight }] of plan.insights.entries())
    await post('insights', { ...insight, themes: of.map((n) => known[n]), sources: ['breakout-notes.md'], position });

  for (const resource of (await draft()).resources)
    await patch(`/resources/${resource.id}`, resource.version, plan.resources[resource.link]);
  for (const item of (await draft()).held.filter((held) => !held.decision))
    await patch(`/held-items/${item.id}`, item.version, { decision: 'REDACT' });
  for (const quote of (await draft()).quotes)
    await patch(`/quotes/${quote.id}`, quote.version, {
      ...plan.speakers[quote.name],
      consent,
      ...(quote.namesInText?.length && { namesDecision: 'Sample call: no real person is named' }),
    });

  await lookThrough(slug);

  const { publishable, blockers } = await call('GET', `/drafts/${slug}/checklist`);
  if (!publishable) throw new Refused(`Sample ${slug} cannot be published:\n${blockers.map((b) => `  ${b.detail}`).join('\n')}`);
  await call('POST', `/packs/${slug}/editions`);
};

const dates = readdirSync(samples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .reverse();

await run(async () => {
  const community = read('community');
  const { items: published } = await call('GET', '/packs?limit=100');
  if (process.argv[2] === 'latest') {
    if (published.length) return;
    await beginCommunity(community);
    await publish(dates[0], await knownThemes(community));
    console.log(`  sample call ${dates[0]} imported, cleared and published`);
    return;
  }
  // Only beside the sample's own, or they would stand among the packs of a community; and none that
  // was begun before, by a start that was stopped.
  const { items: drafts } = await call('GET', '/drafts?limit=100');
  const begun = new Set(drafts.map(({ slug }) => slug));
  const ours = published.some(({ slug }) => slug === dates[0]);
  // As they took place, so that each is compared with those before it.
  const missing = ours ? dates.slice(1).filter((date) => !begun.has(date)).reverse() : [];
  if (!missing.length) return;
  const known = await knownThemes(community);
  for (const [n, date] of missing.entries()) {
    await publish(date, known);
    console.log(`  sample call ${date} published (${n + 1} of ${missing.length} earlier ones)`);
  }
});
