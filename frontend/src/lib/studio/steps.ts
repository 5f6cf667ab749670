import type { Blocker } from '$lib/api/schema';

/** The steps from a call's files to its pack and to its readers, as they are usually gone. */
export const STEPS = [
  'call',
  'files',
  'held',
  'people',
  'glimpses',
  'consent',
  'rooms',
  'insights',
  'resources',
  'reach',
  'texts',
  'names',
  'publish',
  'mails',
] as const;
export type Step = (typeof STEPS)[number];

/** Where a blocker is settled: a step, and the place on its page. */
export interface Place {
  step: Step;
  anchor: string;
}

const places: [RegExp, Step, string][] = [
  [/\/quotes\/([^/]+)$/, 'consent', 'quote-'],
  [/\/held-items\/([^/]+)$/, 'held', 'held-'],
  [/\/listed-places\/([^/]+)$/, 'reach', 'place-'],
  [/\/reach-statements\/([^/]+)$/, 'reach', 'statement-'],
  [/\/contributors\/([^/]+)$/, 'people', 'person-'],
  [/\/insights\/([^/]+)$/, 'insights', 'insight-'],
  [/\/measures\/([^/]+)$/, 'texts', 'measure-'],
  [/\/drafts\/[^/]+\/names()$/, 'names', 'names'],
  [/\/breakout-notes\/looks()$/, 'rooms', 'looks'],
  [/\/breakout-notes\/([^/]+)$/, 'rooms', 'note-'],
  [/\/breakout-notes()$/, 'rooms', 'looks'],
  [/\/appearances()$/, 'call', 'parts'],
  [/\/intakes\/[^/]+()$/, 'files', 'earlier'],
  [/\/resources\/([^/]+)$/, 'resources', 'resource-'],
  [/\/sections\/([^/]+)$/, 'texts', 'section-'],
  [/\/sessions\/[^/]+()$/, 'call', 'stage'],
];

/** The fields of a call that some are about. */
const fields: Record<string, string> = {
  'title-by-default': 'title',
  'summary-missing': 'summary',
};

/** Things have addresses in the API; each has its place in the studio. */
export function placeOf({ target, code }: Pick<Blocker, 'target'> & Partial<Blocker>): Place {
  const field = fields[code ?? ''];
  if (field) return { step: 'call', anchor: `sessions-${target.split('/').at(-1)}-${field}` };
  if (code === 'theme-split') return { step: 'texts', anchor: 'call-themes' };
  for (const [pattern, step, prefix] of places) {
    const found = pattern.exec(target);
    if (found) return { step, anchor: prefix + (found[1] ?? '') };
  }
  return code === 'pack-empty'
    ? { step: 'files', anchor: 'drop' }
    : { step: 'texts', anchor: 'lines' };
}

export const hrefOf = (base: string, slug: string, step: Step) =>
  `${base}/${slug}${step === 'call' ? '' : `/${step}`}`;

/** What was found of one kind, in the order in which kinds were found. */
export interface Kind {
  code: string;
  all: [Blocker, ...Blocker[]];
}

export function byKind(found: Blocker[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const one of found) {
    const kind = kinds.get(one.code);
    if (kind) kind.all.push(one);
    else kinds.set(one.code, { code: one.code, all: [one] });
  }
  return [...kinds.values()];
}

/** How many blockers wait at each step. */
export function waiting(blockers: Blocker[]): Partial<Record<Step, number>> {
  const counts: Partial<Record<Step, number>> = {};
  for (const blocker of blockers) {
    const { step } = placeOf(blocker);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}
