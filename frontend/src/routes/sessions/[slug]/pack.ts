import type {
  Breakouts,
  Insight,
  Measure,
  Note,
  PackContent,
  ThemeComparedToBefore,
} from '$lib/api/schema';
import type { Look } from '$lib/patch/patch';

export interface ThemeOfPack {
  /** In the wording of the pack's day. */
  statement: string;
  /** None in editions from before themes wore one. */
  patch?: Look;
  /** How many of the pack's insights and notes speak to it. */
  spoken: number;
  /** How many there are. */
  of: number;
  /** Beside the calls of the year before; unknown where they tell nothing. */
  compared?: ThemeComparedToBefore;
}

/** Every theme the pack lists, by slug. */
export function themesOf(pack: PackContent): Map<string, ThemeOfPack> {
  const contents = pack.sections.map(({ content }) => content);
  const pieces: string[][] = contents.flatMap((content) =>
    content?.type === 'insights'
      ? content.items.map((insight) => insight.themes)
      : content?.type === 'breakouts'
        ? content.notes.map((note) => note.themes ?? [])
        : [],
  );
  return new Map(
    contents
      .flatMap((content) => (content?.type === 'themes' ? content.items : []))
      .map(({ slug, statement, patch, comparedToBefore: compared }) => [
        slug,
        {
          statement,
          patch,
          spoken: pieces.filter((themes) => themes.includes(slug)).length,
          of: pieces.length,
          compared,
        },
      ]),
  );
}

/** Codes of the places from which people said hello, as far as they agreed to say. */
export function greetedFrom(pack: PackContent): string[] {
  const codes = pack.sections.flatMap(({ key, content }) =>
    key === 'on-the-day' && content?.type === 'quotes'
      ? content.items.flatMap(({ countryCode }) => countryCode ?? [])
      : [],
  );
  return [...new Set(codes)];
}

export interface Asked {
  number: number;
  /** Null for notes whose question the pack does not carry. */
  text: string | null;
  rooms: [name: string, notes: Note[]][];
}

/** Notes under their question, then their room, both in the order of the source. */
export function asked({ questions, notes }: Breakouts): Asked[] {
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
  }));
}

/** Rooms that wrote nothing; editions from before rooms were listed have none. */
export function silent({ rooms, notes }: Breakouts): string[] {
  return (rooms ?? []).filter((room) => !notes.some((note) => note.room === room));
}

/** Measures by kind: what makes room for kindness, what people do, what comes of it. */
export function measuring(items: Measure[]): [kind: string, items: Measure[]][] {
  const order = ['CONDITION', 'ACTIVITY', 'OUTCOME'];
  return byKind(items).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
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
