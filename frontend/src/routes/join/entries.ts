import type { JoinAnswer } from '$lib/api/schema';
import { visitorZone } from '$lib/time/call-time';
import { words } from '$words/site';

/** What stands in the form's fields, by their names; a box that is ticked says 'on'. */
export type Entries = Record<string, string | undefined>;

export const FIELDS = ['name', 'email', 'role', 'organisation', 'country', 'heardFrom'] as const;
export const AGREEMENTS = ['mailing', 'profile', 'quoting'] as const;

/** The names of the fields that must be filled in or mended before it can be sent. */
export function faultsOf(entries: Entries): string[] {
  const wrong = [];
  if (!entries.name?.trim()) wrong.push('name');
  if (!/^\s*[^\s@]+@[^\s@]+\s*$/.test(entries.email ?? '')) wrong.push('email');
  if (!entries.mailing) wrong.push('mailing');
  return wrong;
}

/** As the API takes it; what was left empty is left out. */
export function given(entries: Entries, wordingVersion: string): JoinAnswer {
  const filled = (name: string) => entries[name]?.trim() || undefined;
  return {
    name: filled('name') ?? '',
    email: filled('email') ?? '',
    role: filled('role'),
    organisation: filled('organisation'),
    country: filled('country'),
    heardFrom: filled('heardFrom'),
    mailing: Boolean(entries.mailing),
    profile: Boolean(entries.profile),
    quoting: Boolean(entries.quoting),
    wordingVersion,
    language: words.language,
    timeZone: visitorZone(),
    website: filled('website'),
  };
}
