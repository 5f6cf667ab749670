import type { Breakouts, Insight, Measure, Note, PackContent, Statement } from '$lib/api/schema';
import { words } from '$words/site';

export interface ThemeOfPack {
  /** In the wording of the pack's day. */
  statement: string;
  /** How many of the pack's insights and notes speak to it. */
  spoken: number;
}

/** Every theme the pack lists, by slug. */
export function themesOf(pack: PackContent): Map<string, ThemeOfPack> {
  const contents = pack.sections.map(({ content }) => content);
  const named = contents.flatMap((content) =>
    content?.type === 'insights'
      ? content.items.flatMap((insight) => insight.themes)
      : content?.type === 'breakouts'
        ? content.notes.flatMap((note) => note.themes ?? [])
        : [],
  );
  return new Map(
    contents
      .flatMap((content) => (content?.type === 'themes' ? content.items : []))
      .map(({ slug, statement }) => [
        slug,
        { statement, spoken: named.filter((theme) => theme === slug).length },
      ]),
  );
}

export interface Asked {
  number: number;
  /** Null for notes whose question the pack does not carry. */
  text: string | null;
  rooms: [name: string, notes: Note[]][];
  /** Rooms that wrote nothing under it. */
  silent: string[];
}

/** Notes under their question, then their room, both in the order of the source. */
export function asked({ questions, rooms, notes }: Breakouts): Asked[] {
  const known = new Set(questions.map((question) => question.number));
  const others = [...new Set(notes.map((note) => note.question))].filter((n) => !known.has(n));
  return [
    ...questions,
    ...others.sort((a, b) => a - b).map((number) => ({ number, text: null })),
  ].map(({ number, text }) => ({
    number,
    text,
    // The nameless one first: behind a room's heading it would look like its own.
    rooms: [...group(notes, (note) => (note.question === number ? (note.room ?? '') : null))].sort(
      ([a], [b]) => +!!a - +!!b,
    ),
    // Editions from before rooms were listed have none.
    silent: (rooms ?? []).filter(
      (room) => !notes.some((note) => note.question === number && note.room === room),
    ),
  }));
}

export function byKind<T extends Insight | Measure>(items: T[]): [kind: string, items: T[]][] {
  return [...group(items, (item) => item.kind)];
}

function group<T>(items: T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** "over 1,400", as the source put it. */
export function figure({ value, qualifier }: Statement): string {
  const before = words.reach.qualifier[qualifier ?? ''];
  const number = new Intl.NumberFormat(words.locale).format(value);
  return before ? `${before} ${number}` : number;
}

/** "412 kB", in the decimal units that file managers and download lists show. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 10 ? value.toFixed(1).replace('.0', '') : Math.round(value)} ${unit}`;
}
