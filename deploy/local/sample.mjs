// Publishes the sample calls into an empty database, the way a facilitator would: import, decide
// what is held, record consent, look at the checklist, publish.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refused, call, patch, run } from './api.mjs';
import { importFolder } from './pack.mjs';

const samples = fileURLToPath(new URL('../../backend/src/main/resources/sample/', import.meta.url));
const agreed = {
  state: 'ROLE_AND_COUNTRY',
  agreedBy: 'The writers of the sample',
  evidence: 'Sample call: invented words',
};

const publish = async (date) => {
  const { summary, speakers } = JSON.parse(readFileSync(`${samples}${date}.json`, 'utf8'));
  const report = await importFolder(`${samples}${date}`, { date });
  const slug = report.session;
  if (!slug) throw new Refused(`Sample ${date}: ${report.questions.map((q) => q.detail).join(' ')}`);
  const draft = () => call('GET', `/drafts/${slug}`);

  for (const item of (await draft()).held.filter((held) => !held.decision))
    await patch(`/held-items/${item.id}`, item.version, { decision: 'REDACT' });
  for (const quote of (await draft()).quotes)
    await patch(`/quotes/${quote.id}`, quote.version, {
      ...speakers[quote.initials],
      consent: agreed,
      ...(quote.namesInText?.length && { namesDecision: 'Sample call: no real person is named' }),
    });

  await patch(`/sessions/${slug}`, (await draft()).session.version, { summary });

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
