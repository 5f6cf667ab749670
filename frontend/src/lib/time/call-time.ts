import { words as site } from '$words/site';

/*
 * When a call is, in words. The event's own instant decides which clock is in force, so summer
 * time is right on either side of the weeks in which two places change on different days.
 */
export interface WallTime {
  /** "Thursday 15 October 2026" */
  date: string;
  weekday: string;
  /** "15 October" */
  day: string;
  /** "18:00–19:00" */
  clock: string;
  /** "British Summer Time" */
  zone: string;
  /** "London" */
  city: string;
}

export function wallTime(startsAt: string, endsAt: string, timeZone: string): WallTime {
  const start = new Date(startsAt);
  const end = new Date(endsAt);
  return {
    date: dayWithWeekday(start, timeZone),
    weekday: words(start, timeZone, { weekday: 'long' }),
    day: words(start, timeZone, { day: 'numeric', month: 'long' }),
    clock: `${clock(start, timeZone)}–${clock(end, timeZone)}`,
    zone: zoneName(start, timeZone),
    city: cityOf(timeZone),
  };
}

/** "Buenos Aires" for "America/Argentina/Buenos_Aires" */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** The call on the visitor's own clock; null where it reads the same as where people meet. */
export function yourTime(
  startsAt: string,
  endsAt: string,
  meetingZone: string,
  visitorZone: string,
): (WallTime & { otherDay: boolean }) | null {
  const there = wallTime(startsAt, endsAt, meetingZone);
  const here = wallTime(startsAt, endsAt, visitorZone);
  if (here.date === there.date && here.clock === there.clock) return null;
  return { ...here, otherDay: here.date !== there.date };
}

export function visitorZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** "15 October 2026" for an instant in a zone. */
export function dayOf(instant: string, timeZone = 'Europe/London'): string {
  return words(new Date(instant), timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "15 October 2026" for a calendar date, which knows no zone. */
export function calendarDay(date: string): string {
  return words(new Date(`${date}T12:00:00Z`), 'UTC', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** "October 2026" for a calendar date; short: "Oct 2026". */
export function monthOf(date: string, short = false): string {
  return words(new Date(`${date}T12:00:00Z`), 'UTC', {
    month: short ? 'short' : 'long',
    year: 'numeric',
  });
}

function dayWithWeekday(instant: Date, timeZone: string): string {
  const weekday = words(instant, timeZone, { weekday: 'long' });
  return `${weekday} ${words(instant, timeZone, { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

function clock(instant: Date, timeZone: string): string {
  return words(instant, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function zoneName(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(site.locale, {
    timeZone,
    timeZoneName: 'long',
  }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

function words(instant: Date, timeZone: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(site.locale, { timeZone, ...parts }).format(instant);
}
