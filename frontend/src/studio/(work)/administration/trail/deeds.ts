import { words } from '$words/studio-trail';
import type { Deed } from '$lib/api/schema';
import { calendarDay } from '$lib/time/call-time';

type Naming = (slug: string, day: string, more: string) => string;

/** Things of a call, by what their addresses look like behind its slug. */
const OF_CALLS: [RegExp, Naming][] = [
  [/^\/sessions\/([^/]+)$/, words.call],
  [/^\/drafts\/([^/]+)$/, words.draft],
  [/^\/drafts\/([^/]+)\/sections\/.+$/, words.section],
  [/^\/drafts\/([^/]+)\/mails\/.+$/, words.mail],
  [/^\/drafts\/([^/]+)\/breakout-notes$/, words.notes],
  [/^\/packs\/([^/]+)\/editions\/(\d+)$/, words.edition],
  [/^\/packs\/([^/]+)/, words.pack],
];
const OTHERS: [RegExp, (part: string) => string][] = [
  [/^\/themes\/([^/]+)$/, words.theme],
  [/^\/quotes\/[^/]+\/(consent-requests)/, () => words.consent],
  [/^\/privacy\/(erasures)/, () => words.erasure],
  [/^\/privacy\/(exports)/, () => words.heldOf],
];

/** A thing by its address below `/api/v1`, in words; the address itself where there are none. */
export function thingAt(target: string): string {
  for (const [form, name] of OF_CALLS) {
    const [, slug = '', more = ''] = form.exec(target) ?? [];
    if (/^\d{4}-\d\d-\d\d/.test(slug)) return name(slug, calendarDay(slug.slice(0, 10)), more);
  }
  for (const [form, name] of OTHERS) {
    const [, part] = form.exec(target) ?? [];
    if (part) return name(part);
  }
  return words.kinds[target.split('/')[1] ?? ''] ?? target;
}

/** Who did it: people by the address they sign in with. */
export function whoIs(actor: string): string {
  if (!actor.trim()) return words.somebody;
  if (actor === 'system') return words.system;
  const program = /^service-account-(.+)$/.exec(actor)?.[1];
  return program ? words.program(program) : actor;
}

export const deedOf = (deed: string) => words.deeds[deed] ?? deed.replaceAll('-', ' ');

/** Names of fields as people say them: `nextCall` → "next call". */
export const fieldsIn = (fields: string[]) =>
  fields.map((field) => field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()).join(', ');

/** Deeds by the day on the reader's clock, latest first. */
export function byDay(deeds: readonly Deed[]): [string, Deed[]][] {
  const days = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const day = new Date(deed.at).toLocaleDateString('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    days.set(day, [...(days.get(day) ?? []), deed]);
  }
  return [...days];
}
