import type { CountryChoice, DraftQuote } from '$lib/api/schema';
import { words } from '$words/site';

type Shown = Pick<DraftQuote, 'consent' | 'name' | 'initials' | 'role' | 'country'>;

/** What stands under a quote: as much as its writer agreed to, and no more. */
export function attributionOf(quote: Shown, places: CountryChoice[]): string {
  const place = places.find(({ code }) => code === quote.country)?.name;
  const by: Partial<Record<DraftQuote['consent']['state'], (string | undefined)[]>> = {
    NAMED: [quote.name, place],
    INITIALS: [quote.initials],
    ROLE_AND_COUNTRY: [quote.role, place],
  };
  return by[quote.consent.state]?.filter(Boolean).join(', ') || words.quote.anonymous;
}

/** Under how many people of a country a role may tell who it is. */
export const FEW = 5;

/** How many people of a country the quotes of a call tell of. */
export function knownFrom(country: string, quotes: DraftQuote[]): number {
  const people = quotes.filter((quote) => quote.country === country);
  return new Set(people.map(({ name, initials, id }) => name ?? initials ?? id)).size;
}

type State = DraftQuote['consent']['state'];
const SHOWN: Partial<Record<State, string[]>> = {
  NAMED: ['words', 'name', 'initials', 'role', 'country'],
  INITIALS: ['words', 'initials'],
  ROLE_AND_COUNTRY: ['words', 'role', 'country'],
  ANONYMOUS: ['words'],
};

/** Whether something may not be shown any more that the consent before allowed. */
export function showsLess(now: State | '', before: State): boolean {
  const left = (now && SHOWN[now]) || [];
  return now !== '' && (SHOWN[before] ?? []).some((part) => !left.includes(part));
}
