import { words } from '$words/places';

/** A country or nation by its code, as the community says it; the code itself where nobody knows. */
export function placeName(code: string): string {
  const own = words.own[code];
  if (own) return own;
  try {
    return new Intl.DisplayNames(words.language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
