/** What a column of a board may hold. */
export type BoardPart = 'note' | 'room' | 'question' | 'author';

const USUAL: [BoardPart, RegExp][] = [
  ['room', /\b(room|frame|group|table|section|area)\b/i],
  ['question', /\b(question|prompt)\b/i],
  ['author', /\b(author|writer|name|(made|created|written|added) by)\b/i],
  ['note', /\b(notes?|sticky|sticky notes?|stickies|text|content|idea|answer|comment)\b/i],
];

/**
 * What the titles of the columns say of themselves, to begin with: a person sees it beside the first
 * rows and confirms it. A part that two columns may be is left open.
 *
 * @returns the place of each column that is clear, from 0
 */
export function columnsBy(titles: string[]): Partial<Record<BoardPart, number>> {
  const parts = titles.map((title) => USUAL.find(([, words]) => words.test(title))?.[0]);
  return Object.fromEntries(
    USUAL.map(([part]) => part)
      .filter((part) => parts.indexOf(part) >= 0 && parts.indexOf(part) === parts.lastIndexOf(part))
      .map((part) => [part, parts.indexOf(part)]),
  );
}
