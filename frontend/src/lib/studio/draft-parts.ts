/* What a draft is made of, as it is edited. */
import type { Answer } from './ask';
import type {
  DraftBreakoutNote,
  DraftInsight,
  DraftListedPlace,
  DraftMeasure,
  DraftQuote,
  DraftReachStatement,
  DraftResource,
  DraftView,
  PlannedSession,
} from '$lib/api/schema';

/** The lists of a draft whose items have an address of their own. */
interface Lists {
  quotes: DraftQuote;
  insights: DraftInsight;
  measures: DraftMeasure;
  resources: DraftResource;
  reachStatements: DraftReachStatement;
  listedPlaces: DraftListedPlace;
  breakoutNotes: DraftBreakoutNote;
}
export type ListName = keyof Lists;
export type Item<L extends ListName> = Lists[L];

export const pathOf: Record<ListName, string> = {
  quotes: 'quotes',
  insights: 'insights',
  measures: 'measures',
  resources: 'resources',
  reachStatements: 'reach-statements',
  listedPlaces: 'listed-places',
  breakoutNotes: 'breakout-notes',
};

/** Fields whose values are chosen, not words of anybody. */
const CHOSEN = ['kind', 'section', 'stage', 'measures', 'qualifier', 'country', 'language'];

export const LISTS = Object.keys(pathOf) as ListName[];

/** Everything of a thing that is kept on the device. */
export function ownOf({ changes }: { changes: { own: object }[] }): object {
  return Object.assign({}, ...changes.map(({ own }) => own)) as object;
}

/** The words in some values, each list as one. */
export function textsIn(values: object): string[] {
  return Object.entries(values)
    .filter(([field]) => !CHOSEN.includes(field))
    .map(([, value]: [string, unknown]) => (Array.isArray(value) ? value.join('\n') : value))
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

export function withoutItem(draft: DraftView, address: string): DraftView {
  const [, path, id] = address.split('/');
  const list = LISTS.find((name) => pathOf[name] === path);
  if (!list) return draft;
  return { ...draft, [list]: itemsOf(draft, list).filter((item) => item.id !== id) };
}

/** The facts of a call, with its questions as they are edited. */
export type CallFacts = Omit<PlannedSession, 'questions'> & { questions: string[] };

export function factsOf(call: PlannedSession): CallFacts {
  return { ...call, questions: call.questions.map(({ text }) => text) };
}

type Listed =
  'version' | 'subtitle' | 'correction' | 'purposes' | 'heardBack' | 'acknowledgedTeams';
/** A draft's lists and lines; its themes by their slugs. */
export type Lines = Pick<DraftView, Listed> & { themes: string[] };

export function linesOf(draft: DraftView): Lines {
  const { version, subtitle, correction, purposes, heardBack, acknowledgedTeams } = draft;
  const themes = draft.themes.map(({ slug }) => slug);
  return { version, subtitle, correction, purposes, heardBack, acknowledgedTeams, themes };
}

export function itemsOf<L extends ListName>(draft: DraftView, list: L): Item<L>[] {
  return draft[list] as Item<L>[];
}

export function withItem<L extends ListName>(draft: DraftView, list: L, item: Item<L>): DraftView {
  const items = itemsOf(draft, list);
  const known = items.some(({ id }) => id === item.id);
  const now = known
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];
  return { ...draft, [list]: now };
}

/** What somebody deleted while somebody else was writing in it, with the words to copy. */
export interface Deleted {
  address: string;
  texts: string[];
}

/** How a part of a draft is found in it, and put into it. */
export interface Part<T> {
  pick: (draft: DraftView) => T | undefined;
  put: (draft: DraftView, now: T) => DraftView;
  read?: () => Promise<Answer<T>>;
  understand?: (answer: never) => T;
}

export function withFacts(draft: DraftView, { questions, ...facts }: CallFacts): DraftView {
  const numbered = questions.map((text, index) => ({ number: index + 1, text }));
  return { ...draft, session: { ...facts, questions: numbered } };
}
