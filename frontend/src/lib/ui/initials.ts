/**
 * Two letters for the disc beside what somebody said: of the words of a role or a name before its
 * place ("Ward nurse, Leeds" is WN). Nobody's, a stitch, where nothing may be shown.
 */
export function initialsOf(attribution: string | undefined): string {
  const words = (attribution ?? '').split(',')[0]?.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first, second] = words.filter((word) => !/^(of|the|a|an|and|in|for)$/i.test(word));
  if (!first) return '×';
  // Initials as they were agreed stay what they are.
  if (!second) return first.length <= 3 ? first.toUpperCase() : firstLetter(first);
  return firstLetter(first) + firstLetter(second);
}

function firstLetter(word: string): string {
  return ([...word][0] ?? '').toUpperCase();
}
