/* Which texts say nearly the same, by the words that they share. */

/** Of the words of the shorter text, so many stand in the other. */
const SHARED = 0.6;
/** Shorter words say too little, but where letters are whole words. */
const SHORTEST = 4;
/** The end of a long word changes with its sentence. */
const STEM = 6;
/** A word in more texts than this tells none of them apart. */
const COMMON = 40;

export function wordsOf(text: string): Set<string> {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = found.filter(
    (word) => word.length >= SHORTEST || /[^\p{Script=Latin}\d]/u.test(word),
  );
  return new Set((long.length > 0 ? long : found).map((word) => word.slice(0, STEM)));
}

/** Groups of two and more, each around its first; every text is in one at most. */
export function alike<T extends { text: string }>(items: readonly T[]): T[][] {
  const words = items.map(({ text }) => wordsOf(text));
  const where = new Map<string, number[]>();
  words.forEach((own, at) =>
    own.forEach((word) => where.set(word, [...(where.get(word) ?? []), at])),
  );
  const taken = new Set<number>();
  const groups: T[][] = [];
  items.forEach((item, at) => {
    if (taken.has(at)) return;
    const like = likeIt(at, words, where).filter((other) => other > at && !taken.has(other));
    if (like.length === 0) return;
    for (const other of like) taken.add(other);
    groups.push([item, ...like.flatMap((other) => items[other] ?? [])]);
  });
  return groups;
}

function likeIt(at: number, words: Set<string>[], where: Map<string, number[]>): number[] {
  const shared = new Map<number, number>();
  for (const word of words[at] ?? []) {
    const places = where.get(word) ?? [];
    if (places.length > COMMON) continue;
    for (const other of places) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const size = (other: number) => words[other]?.size ?? 0;
  return [...shared]
    .filter(([other, count]) => {
      const shorter = Math.min(size(at), size(other));
      const same = count === shorter && size(at) === size(other);
      return other !== at && (same || (count > 1 && count >= SHARED * shorter));
    })
    .map(([other]) => other)
    .sort((a, b) => a - b);
}
