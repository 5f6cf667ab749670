/** The instant at which clocks in a zone show a date and a time; the later one where an hour repeats. */
export function instantOf(date: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let instant = wanted;
  // Twice, since the first guess may stand on the other side of a change of clocks.
  for (let round = 0; round < 2; round++) instant += wanted - shownAt(instant, timeZone);
  return new Date(instant).toISOString();
}

/** `2026-10-15` and `18:00` as clocks in a zone show an instant. */
export function wallOf(instant: string, timeZone: string): { date: string; time: string } {
  const shown = new Date(shownAt(Date.parse(instant), timeZone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

function shownAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}
