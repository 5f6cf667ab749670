import type { Kind } from '$lib/api/resources';

interface Named {
  /** On the thing itself. */
  one: string;
  /** In a choice, and behind a number other than one. */
  many: string;
}

const kinds: Record<Kind, Named> = {
  BOOK: { one: 'Book', many: 'Books' },
  REPORT: { one: 'Report', many: 'Reports' },
  PAPER: { one: 'Paper', many: 'Papers' },
  WEBSITE: { one: 'Web site', many: 'Web sites' },
  VIDEO: { one: 'Video', many: 'Videos' },
  OTHER: { one: 'Something else', many: 'Other things' },
};

const things = (n: number, kind: Kind | '') => {
  const { one, many } = kind ? kinds[kind] : { one: 'recommendation', many: 'recommendations' };
  return `${n} ${(n === 1 ? one : many).toLowerCase()}`;
};

/** What people recommend to each other. */
export const words = {
  title: 'What people recommend',
  lead: 'Books, reports, films and pages that somebody on a call found worth passing on. Each with the call it was named on.',
  kinds,
  kind: 'Kind',
  anyKind: 'Everything',
  theme: 'Theme of the call',
  anyTheme: 'Any theme',
  show: 'Show',
  loading: 'Fetching what was recommended…',
  found: (n: number, kind: Kind | '', theme: string) =>
    theme ? `${things(n, kind)} from calls about “${theme}”` : things(n, kind),
  nothing: (kind: Kind | '', theme: string) => {
    const what = kind ? kinds[kind].many.toLowerCase() : 'recommendations';
    return theme ? `No ${what} from calls about “${theme}”.` : `No ${what} yet.`;
  },
  without: (filter: string) => `Take away “${filter}”`,
  unknownTheme: 'a theme we do not know',
  none: 'Nothing has been recommended yet.',
  noneMore: 'What people recommend on a call appears here with its pack.',
  from: (title: string) => `Recommended on the call “${title}”`,
  by: (names: string) => `by ${names}`,
  pages: 'Pages of recommendations',
};
export type Words = typeof words;
