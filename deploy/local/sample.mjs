// Publishes the sample calls into an empty database, the way a facilitator would: drop a call's
// files, accept what they suggest, write the rest, record consent, look at the checklist, publish.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refused, call, patch, run } from './api.mjs';
import { importFolder } from './pack.mjs';

const samples = fileURLToPath(new URL('../../backend/src/main/resources/sample/', import.meta.url));
const consent = {
  state: 'ROLE_AND_COUNTRY',
  agreedBy: 'The writers of the sample',
  evidence: 'Sample call: invented words',
};

const acceptAll = async (slug, wanted) => {
  const { items } = await call('GET', `/drafts/${slug}/suggestions?state=OPEN`);
  for (const suggestion of items.filter(wanted))
    await patch(`/suggestions/${suggestion.id}`, suggestion.version, { decision: 'ACCEPTED' });
};

const publish = async (date) => {
  const plan = JSON.parse(readFileSync(`${samples}${date}.json`, 'utf8'));
  const report = await importFolder(`${samples}${date}`, { date });
  const slug = report.session;
  if (!slug) throw new Refused(`Sample ${date}: ${report.questions.map((q) => q.detail).join(' ')}`);
  const draft = () => call('GET', `/drafts/${slug}`);
  const post = (what, body) => call('POST', `/drafts/${slug}/${what}`, body);

  const themes = [];
  for (const statement of plan.themes)
    themes.push((await call('POST', '/themes', { statement, since: date, source: 'sample call' })).slug);
  await call('POST', `/drafts/${slug}/suggestions`);
  await acceptAll(slug, ({ kind }) => kind !== 'QUOTE');
  let glimpses = plan.glimpses;
  await acceptAll(slug, ({ kind }) => kind === 'QUOTE' && glimpses-- > 0);

  await patch(`/sessions/${slug}`, (await draft()).session.version, plan.session);
  await patch(`/drafts/${slug}`, (await draft()).version, { ...plan.draft, themes });
  for (const [key, body] of Object.entries(plan.sections)) {
    const version = (await draft()).sections.find((section) => section.key === key)?.version ?? 0;
    await patch(`/drafts/${slug}/sections/${key}`, version, { body });
  }
  for (const [position, statement] of plan.reach.entries()) await post('reach-statements', { ...statement, position });
  for (const [position, country] of plan.places.split(' ').entries())
    await post('listed-places', { text: country, country, position });
  for (const [position, { themes: of, ...insight }] of plan.insights.entries())
    await post('insights', { ...insight, themes: of.map((n) => themes[n]), sources: ['breakout-notes.md'], position });

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

  const { publishable, blockers } = await call('GET', `/drafts/${slug}/checklist`);
  if (!publishable) throw new Refused(`Sample ${slug} cannot be published:\n${blockers.map((b) => `  ${b.detail}`).join('\n')}`);
  await call('POST', `/packs/${slug}/editions`);
  console.log(`  sample call ${slug} imported, cleared and published`);
};

await run(async () => {
  const { items } = await call('GET', '/packs');
  if (items.length) return;
  for (const entry of readdirSync(samples, { withFileTypes: true })) if (entry.isDirectory()) await publish(entry.name);
});
