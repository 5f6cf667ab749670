import type { Words } from '../en/resources';

const kinds: Words['kinds'] = {
  BOOK: { one: 'Bok', many: 'Böcker' },
  REPORT: { one: 'Rapport', many: 'Rapporter' },
  PAPER: { one: 'Artikel', many: 'Artiklar' },
  WEBSITE: { one: 'Webbplats', many: 'Webbplatser' },
  VIDEO: { one: 'Film', many: 'Filmer' },
  OTHER: { one: 'Något annat', many: 'Annat' },
};

const things = (n: number, kind: keyof typeof kinds | '') => {
  const { one, many } = kind ? kinds[kind] : { one: 'rekommendation', many: 'rekommendationer' };
  return `${n} ${(n === 1 ? one : many).toLowerCase()}`;
};

export const words: Words = {
  title: 'Vad människor rekommenderar',
  lead: 'Böcker, rapporter, filmer och sidor som någon i ett samtal tyckte var värda att föra vidare. Var och en med samtalet där den nämndes.',
  kinds,
  kind: 'Slag',
  anyKind: 'Allt',
  theme: 'Samtalets tema',
  anyTheme: 'Alla teman',
  show: 'Visa',
  loading: 'Hämtar rekommendationerna…',
  found: (n, kind, theme) =>
    theme ? `${things(n, kind)} från samtal om ”${theme}”` : things(n, kind),
  nothing: (kind, theme) => {
    const what = kind ? kinds[kind].many.toLowerCase() : 'rekommendationer';
    return theme ? `Inga ${what} från samtal om ”${theme}”.` : `Inga ${what} än.`;
  },
  without: (filter) => `Ta bort ”${filter}”`,
  unknownTheme: 'ett tema vi inte känner',
  none: 'Ingenting har rekommenderats än.',
  noneMore: 'Det som rekommenderas i ett samtal visas här med dess insiktspaket.',
  from: (title) => `Rekommenderat i samtalet ”${title}”`,
  by: (names) => `av ${names}`,
  pages: 'Sidor med rekommendationer',
};
