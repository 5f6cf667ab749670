import { ask, type Answer } from './ask';
import type { Country, KnownTheme, Page } from './model';

/** Walks a list to its end; lists of one call are short enough to be had whole. */
export async function every<T>(path: string): Promise<Answer<T[]>> {
  const items: T[] = [];
  let cursor: string | null | undefined;
  do {
    const query = `limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
    const answer = await ask<Page<T>>('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`);
    if (!answer.ok) return answer;
    items.push(...answer.data.items);
    cursor = answer.data.next;
  } while (cursor);
  return { ok: true, data: items };
}

let countriesAsked: Promise<Country[]> | undefined;

/** Countries and nations as the community counts them, by name. */
export function countries(): Promise<Country[]> {
  countriesAsked ??= ask<{ countries: Country[] }>('GET', '/join-form').then((answer) => {
    if (!answer.ok) countriesAsked = undefined;
    return answer.ok ? answer.data.countries : [];
  });
  return countriesAsked;
}

export interface ThemeChoice {
  slug: string;
  statement: string;
}

/** Themes that packs carry, in their present wording. */
export async function themes(): Promise<ThemeChoice[]> {
  const answer = await every<ThemeChoice>('/themes');
  return answer.ok ? answer.data : [];
}

/** The wording a theme has now. */
export function latestWording({ wordings }: KnownTheme): string {
  return [...wordings].sort((a, b) => a.since.localeCompare(b.since)).at(-1)?.statement ?? '';
}
