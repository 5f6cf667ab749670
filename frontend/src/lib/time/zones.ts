import { cityOf } from './call-time';

export interface Area {
  /** "Europe", as the names of its zones begin; empty for zones of no place. */
  area: string;
  zones: { id: string; city: string }[];
}

/**
 * Every time zone that the browser knows, by where it is and then by its city; and `more`, which it
 * may call by another name.
 */
export function zonesByArea(more: string[]): Area[] {
  const { supportedValuesOf } = Intl as Partial<typeof Intl>;
  const areas = new Map<string, Area['zones']>();
  for (const id of new Set([...(supportedValuesOf?.('timeZone') ?? []), ...more])) {
    const area = id.includes('/') ? (id.split('/')[0] ?? '') : '';
    const zones = areas.get(area) ?? [];
    zones.push({ id, city: cityOf(id) });
    areas.set(area, zones);
  }
  return [...areas]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([area, zones]) => ({
      area,
      zones: zones.sort((a, b) => a.city.localeCompare(b.city)),
    }));
}

/** Whether two names are of one zone: "Asia/Kolkata" and "Asia/Calcutta". */
export function sameZone(one: string, other: string): boolean {
  return one === other || known(one) === known(other);
}

function known(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
}
