// Fills an empty database with the sample calls, the way a facilitator would: drop a call's files,
// accept what they suggest, write the rest, record consent, look at the checklist, publish. Then
// plans the calls to come.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refused, call, patch, run } from './api.mjs';
import { importFolder, lookThrough } from './pack.mjs';

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
  console.log(`  sample call ${slug} imported, cleared and published`);
};

/** A call that is known without a pack: to come, or cancelled. */
const announce = async (date, { title, ...facts }) => {
  const planned = await call('POST', '/sessions', { date, title });
  await patch(`/sessions/${planned.slug}`, planned.version, { ...facts, published: true });
};

/** The series' day of the month after a date. */
const thirdThursdayAfter = (date) => {
  const [year, month] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month, 1));
  const day = 15 + ((11 - first.getUTCDay()) % 7);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
};

await run(async () => {
  const { items } = await call('GET', '/packs');
  if (items.length) return;
  const { themes, coreGroup, coming, cancelled } = read('community');
  for (const person of coreGroup) await call('POST', '/contributors', { ...person, coreGroup: true, published: true });
  const slugs = [];
  for (const { statement, since } of themes)
    slugs.push((await call('POST', '/themes', { statement, since, source: 'sample calls' })).slug);
  const reworded = themes.flatMap(({ later }, n) => (later ? [{ ...later, slug: slugs[n] }] : []));

  const dates = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: date } of dates) {
    for (const { slug, statement, since } of reworded.filter((wording) => wording.since === date)) {
      const { version } = await call('GET', `/themes/${slug}/wordings`);
      await call('POST', `/themes/${slug}/wordings`, { statement, since, source: 'sample calls' }, { 'if-match': `"${version}"` });
    }
    await publish(date, slugs);
  }
  const { date, ...facts } = cancelled;
  await announce(date, { ...facts, stage: 'CANCELLED' });
  let day = (await call('GET', '/sessions/next')).localDate;
  for (const facts of coming) {
    await announce(day, facts);
    day = thirdThursdayAfter(day);
  }
});
