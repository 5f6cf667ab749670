import type { CountryView } from '$lib/api/schema';
import { words as site } from '$words/site';

export type Column = 'name' | 'calls';
export type Direction = 'ascending' | 'descending';
export interface Order {
  by: Column;
  direction: Direction;
}

/** A column's first order is the one people look for: A to Z, and most calls first. */
export function next(order: Order, by: Column): Order {
  const opposite = order.direction === 'ascending' ? 'descending' : 'ascending';
  if (order.by === by) return { by, direction: opposite };
  return { by, direction: by === 'name' ? 'ascending' : 'descending' };
}

/** Places with as many calls stand by name, from A to Z. */
export function sorted(places: CountryView[], { by, direction }: Order): CountryView[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const names = new Intl.Collator(site.locale);
  return [...places].sort((a, b) =>
    by === 'name'
      ? sign * names.compare(a.name, b.name)
      : sign * (a.sessions - b.sessions) || names.compare(a.name, b.name),
  );
}

export interface Step {
  from: number;
  to: number;
  /** 1 to 3; the most calls are always the darkest. */
  shade: number;
}
const SHADES = 3;

/** The numbers of calls in at most three steps of the same width. */
export function stepsOf(places: CountryView[]): Step[] {
  const most = Math.max(0, ...places.map(({ sessions }) => sessions));
  const width = Math.ceil(most / SHADES);
  const count = width && Math.ceil(most / width);
  return Array.from({ length: count }, (_, i) => ({
    from: i * width + 1,
    to: Math.min((i + 1) * width, most),
    shade: SHADES - count + i + 1,
  }));
}

export function shadeOf(calls: number, steps: Step[]): number {
  return steps.find(({ to }) => calls <= to)?.shade ?? SHADES;
}

/** How long a row's thread is, of 72: one stitch of 12 for each call, shorter where calls are many. */
export function threadOf(calls: number, most: number): number {
  const gap = 3;
  return Math.max(gap, (72 * calls) / Math.max(6, most) - gap);
}
