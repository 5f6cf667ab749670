import type { MembershipEdit } from '$lib/api/schema';

const TEXTS = ['name', 'role', 'organisation', 'country', 'language', 'timeZone'] as const;
export const BOXES = ['calls', 'packs', 'paused'] as const;

type Text = (typeof TEXTS)[number];
type Box = (typeof BOXES)[number];
export type Field = Text | Box;

/** What stands in the page's fields, by their names. */
export type Entries = Record<Text, string> & Record<Box, boolean>;

export function entriesOf(chosen: MembershipEdit): Entries {
  return {
    ...(Object.fromEntries(TEXTS.map((field) => [field, chosen[field] ?? ''])) as Record<
      Text,
      string
    >),
    ...(Object.fromEntries(BOXES.map((field) => [field, chosen[field] ?? false])) as Record<
      Box,
      boolean
    >),
  };
}

/** What the API is told: the fields that are not as they were; one that was emptied is null. */
export function changes(seen: Entries, now: Entries): MembershipEdit {
  const edit: Record<string, string | boolean | null> = {};
  for (const field of TEXTS) {
    const entry = now[field].trim();
    if (entry !== seen[field]) edit[field] = entry || null;
  }
  for (const field of BOXES) if (now[field] !== seen[field]) edit[field] = now[field];
  return edit as MembershipEdit;
}

/** What is held by now, with what was entered on top of what was seen before. */
export function onto(held: Entries, seen: Entries, entered: Entries): Entries {
  const mine = Object.entries(entered).filter(([field, entry]) => entry !== seen[field as Field]);
  return { ...held, ...(Object.fromEntries(mine) as Partial<Entries>) };
}
