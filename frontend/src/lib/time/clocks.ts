import { words as site } from '$words/site';

/** Cities around the world, from west to east, as packs have them. */
export const CITIES = {
  'San Francisco': 'America/Los_Angeles',
  'New York': 'America/New_York',
  London: 'Europe/London',
  Stockholm: 'Europe/Stockholm',
  Nairobi: 'Africa/Nairobi',
  Kolkata: 'Asia/Kolkata',
  Singapore: 'Asia/Singapore',
  Melbourne: 'Australia/Melbourne',
  Auckland: 'Pacific/Auckland',
};

export interface Clock {
  city: string;
  /** "19:00" */
  clock: string;
  /** "Fri" where another day has begun than where people meet. */
  weekday?: string;
}

/** What clocks show when a call begins. */
export function clocksIn(
  cities: Record<string, string>,
  startsAt: string,
  meetingZone: string,
): Clock[] {
  const start = new Date(startsAt);
  const said = (timeZone: string, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(site.locale, { timeZone, ...parts }).format(start);
  const weekday = { weekday: 'short' } as const;
  return Object.entries(cities).map(([city, zone]) => ({
    city,
    clock: said(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    ...(said(zone, weekday) !== said(meetingZone, weekday) && { weekday: said(zone, weekday) }),
  }));
}

/** How many days there are until a call's day, on the calendar of a zone; 0 today. */
export function daysUntil(startsAt: string, timeZone: string, now = new Date()): number {
  const day = (instant: Date) =>
    Date.parse(
      // The one locale that writes a date as ISO 8601 does.
      new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(instant),
    );
  return Math.round((day(new Date(startsAt)) - day(now)) / 86_400_000);
}
