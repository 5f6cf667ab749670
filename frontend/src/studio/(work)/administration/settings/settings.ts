import { words, type SettingsField } from '$words/studio-settings';
import type { CommunitySettings, DayOfWeek, StoredSettings } from '$lib/api/schema';

/** The settings as the form has them: each field by itself. */
export interface Settings {
  version: number;
  name: string;
  description: string;
  purposes: string[];
  contact: string;
  controller: string;
  supervisoryAuthority: string;
  policy: string;
  smallestGroup: number;
  week: string;
  weekday: DayOfWeek;
  starts: string;
  ends: string;
  timeZone: string;
  linkInMails: boolean;
}

export function settingsOf(stored: StoredSettings): Settings {
  const { series, quotePolicy, contact, controller, supervisoryAuthority, ...rest } = stored;
  return {
    ...rest,
    contact: contact ?? '',
    controller: controller ?? '',
    supervisoryAuthority: supervisoryAuthority ?? '',
    policy: quotePolicy.text,
    smallestGroup: quotePolicy.smallestGroup,
    week: String(series.week),
    weekday: series.weekday,
    starts: series.starts.slice(0, 5),
    ends: series.ends.slice(0, 5),
    timeZone: series.timeZone,
  };
}

/** Where the API has each field that is not its own. */
const INSIDE: Partial<Record<string, [string, string]>> = {
  policy: ['quotePolicy', 'text'],
  smallestGroup: ['quotePolicy', 'smallestGroup'],
  week: ['series', 'week'],
  weekday: ['series', 'weekday'],
  starts: ['series', 'starts'],
  ends: ['series', 'ends'],
  timeZone: ['series', 'timeZone'],
};

/** What the API is told of the fields that changed. */
export function patchFor(changed: object): CommunitySettings {
  const patch: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(changed)) {
    const [outer, inner] = INSIDE[field] ?? [];
    if (outer && inner)
      patch[outer] = {
        ...(patch[outer] as object | undefined),
        [inner]: field === 'week' ? Number(value) : value,
      };
    else patch[field] = value;
  }
  return patch as CommunitySettings;
}

/** The form's field that a fault of the API's is about; none for one about the whole. */
export function fieldOf(pointer: string): string {
  const [, outer = '', inner] = pointer.split('/');
  const found = Object.entries(INSIDE).find(([, at]) => at?.[0] === outer && at[1] === inner);
  return found?.[0] ?? (outer in words.fields ? outer : '');
}

/** How a value reads. */
export function read(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.join('\n');
  const names: Record<string, string> =
    field === 'week' ? words.weeks : field === 'weekday' ? words.weekdays : {};
  return names[String(value)] ?? String(value ?? '');
}

export const labelOf = (field: string) => words.fields[field as SettingsField] ?? field;
/** Chosen from a list, or by a clock. */
export const CHOSEN = ['week', 'weekday', 'starts', 'ends', 'timeZone'];
