import { ask, askAt, type Answer } from './ask';
import type { CountryChoice, KnownTheme } from '$lib/api/schema';
import type { Page } from '$lib/api/client';

/** Walks a list to its end; lists of one call are short enough to be had whole. */
export async function every<T>(path: string): Promise<Answer<T[]>> {
  const items: T[] = [];
  let cursor: string | null | undefined;
  do {
    const query = `limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
    const answer = await askAt<Page<T>>('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`);
    if (!answer.ok) return answer;
    items.push(...answer.data.items);
    cursor = answer.data.next;
  } while (cursor);
  return { ok: true, data: items };
}

let countriesAsked: Promise<CountryChoice[]> | undefined;

/** Countries and nations as the community counts them, by name. */
export function countries(): Promise<CountryChoice[]> {
  countriesAsked ??= ask('GET', '/join-form').then((answer) => {
    if (!answer.ok) countriesAsked = undefined;
    return answer.ok ? answer.data.countries : [];
  });
  return countriesAsked;
}

export interface ThemeChoice {
  slug: string;
  statement: string;
}

/** Themes in use, those that no pack carries yet among them, in their latest wording. */
export async function themes(): Promise<ThemeChoice[]> {
  const answer = await every<KnownTheme>('/themes/known');
  if (!answer.ok) return [];
  return answer.data
    .filter((theme) => !isGone(theme))
    .map((theme) => ({ slug: theme.slug, statement: latestWording(theme) }));
}

/** Whether a theme became part of another, or others came out of it: drafts are not given it. */
export function isGone({ mergedInto, splitInto }: KnownTheme): boolean {
  return Boolean(mergedInto) || splitInto.length > 0;
}

/** The wording a theme has now. */
export function latestWording({ wordings }: KnownTheme): string {
  return [...wordings].sort((a, b) => a.since.localeCompare(b.since)).at(-1)?.statement ?? '';
}
