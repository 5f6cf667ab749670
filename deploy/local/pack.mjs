// `make pack DIR=folder`: sends every file of a folder as one intake and prints what came of it.
import { readFile, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Refused, call, draftAddress, run } from './api.mjs';

/** Imports the files of a folder; `session` (slug) and `date` may be left out. Answers the report. */
export const importFolder = async (folder, { session, date } = {}) => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Refused(`There is no folder '${folder}'.`);
  });
  const names = entries.filter((e) => e.isFile() && !e.name.startsWith('.')).map((e) => e.name);
  if (!names.length) throw new Refused(`There is no file in '${folder}'.`);
  const form = new FormData();
  for (const name of names.sort()) form.append('files', new Blob([await readFile(join(folder, name))]), basename(name));
  if (session) form.append('session', session);
  if (date) form.append('date', date);
  return call('POST', '/intakes', form);
};

/**
 * What a facilitator does before a pack is out, and does by hand with a real one: says of all notes
 * of the rooms that they were looked through, and of every name in the texts that it may stand.
 */
export const lookThrough = async (slug, reason = 'Sample call: no real person is named') => {
  const { breakoutNotes } = await call('GET', `/drafts/${slug}`);
  const notes = breakoutNotes.map(({ id, version }) => ({ id, version }));
  if (notes.length) await call('POST', `/drafts/${slug}/breakout-notes/looks`, { notes });
  const { items } = await call('GET', `/drafts/${slug}/names`);
  const names = items.filter(({ decision }) => !decision).map(({ name }) => name);
  if (names.length) await call('POST', `/drafts/${slug}/names`, { names, decision: 'MAY_STAND', reason });
};

const place = ({ file, line } = {}) => [file, line].filter((part) => part != null).join(':');

export const print = (report) => {
  for (const file of report.files) {
    const counts = Object.entries(file.records ?? {}).map(([what, number]) => `${number} ${what}`);
    const { lines } = file;
    console.log(`\n${file.name}: ${file.kind}${file.duplicateOf ? `, brought before by intake ${file.duplicateOf}` : ''}`);
    if (counts.length) console.log(`  found      ${counts.join(', ')}`);
    if (lines) console.log(`  lines      ${Object.entries(lines).map(([what, number]) => `${number} ${what}`).join(', ')}`);
    if (file.privateDropped) console.log(`  private    ${file.privateDropped} messages left out`);
    if (file.held) console.log(`  held       ${file.held} personal details wait for a decision`);
    for (const { line, text, reason } of file.unparsed ?? []) console.log(`  unparsed   line ${line}: ${reason}: ${text}`);
    for (const { line, code, detail } of file.warnings ?? [])
      console.log(`  warning    ${line ? `line ${line}: ` : ''}${detail ?? code}`);
  }
  if (report.suggestions?.length) console.log('\nSuggestions');
  for (const { kind, because, source, proposal } of report.suggestions ?? [])
    console.log(`  ${kind}: ${Object.values(proposal ?? {}).join(', ')}: ${because} (${place(source)})`);
  if (report.questions?.length) console.log('\nQuestions');
  for (const { detail, options } of report.questions ?? [])
    console.log(`  ${detail}${options?.length ? ` (${options.join(' / ')})` : ''}`);
};

const program = async () => {
  const { DIR, SESSION, DATE } = process.env;
  if (!DIR) throw new Refused('Which folder? make pack DIR=path [SESSION=slug] [DATE=2026-10-15]');
  const report = await importFolder(resolve(DIR), { session: SESSION, date: DATE });
  print(report);
  if (!report.session) return console.log('\nNo draft yet: say which call it was with DATE=2026-10-15 or SESSION=slug, and run this again.');
  const draft = draftAddress(report.session);
  console.log(`\nDraft      ${draft}\nChecklist  ${draft}/checklist`);
};

if (process.argv[1] === import.meta.filename) await run(program);
