import { getContext, setContext } from 'svelte';
import { ask, type Answer } from './ask';
import { Editing } from './editing.svelte';
import type {
  Checklist,
  Insight,
  ListedPlace,
  Measure,
  Note,
  PlannedCall,
  Quote,
  ReachStatement,
  Resource,
  SectionText,
  Stored,
  WholeDraft,
} from './model';
import { work } from './work.svelte';

/** The lists of a draft whose items have an address of their own. */
interface Lists {
  quotes: Quote;
  insights: Insight;
  measures: Measure;
  resources: Resource;
  reachStatements: ReachStatement;
  listedPlaces: ListedPlace;
  breakoutNotes: Note;
}
export type ListName = keyof Lists;
type Item<L extends ListName> = Lists[L];

export const pathOf: Record<ListName, string> = {
  quotes: 'quotes',
  insights: 'insights',
  measures: 'measures',
  resources: 'resources',
  reachStatements: 'reach-statements',
  listedPlaces: 'listed-places',
  breakoutNotes: 'breakout-notes',
};

const CHECK_PAUSE_MS = 300;

/** One call's draft as this tab knows it, and everything in it that can be changed. */
export class Draft {
  whole = $state.raw<WholeDraft | null>(null);
  checklist = $state.raw<Checklist | null>(null);
  problem = $state.raw('');

  #editings = new Map<string, Editing<never>>();
  #check?: ReturnType<typeof setTimeout>;

  constructor(readonly slug: string) {}

  async load(): Promise<void> {
    const answer = await this.#read();
    if (answer.ok) this.#took(answer.data);
    else if (!this.whole) this.problem = answer.problem;
    this.checkSoon();
  }

  call(): Editing<CallFacts> {
    return this.#editing(
      `/sessions/${this.slug}`,
      ({ session }) => factsOf(session),
      (draft, { questions, ...facts }) => ({
        ...draft,
        session: {
          ...facts,
          questions: questions.map((text, index) => ({ number: index + 1, text })),
        },
      }),
      { understand: (call: PlannedCall) => factsOf(call) },
    );
  }

  /** The lists and lines that are edited as a whole. */
  lines(): Editing<Lines> {
    return this.#editing(
      `/drafts/${this.slug}`,
      linesOf,
      (draft, { themes, ...lines }) => ({
        ...draft,
        ...lines,
        themes: themes.map((slug) => this.#themeOf(slug)),
      }),
      {
        understand: (now: WholeDraft) => {
          this.whole = now;
          return linesOf(now);
        },
      },
    );
  }

  #themeOf(slug: string) {
    return this.whole?.themes.find((theme) => theme.slug === slug) ?? { slug, statement: slug };
  }

  section(key: string, heading: string): Editing<SectionText> {
    const none = { key, version: 0, heading };
    return this.#editing(
      `/drafts/${this.slug}/sections/${key}`,
      ({ sections }) => sections.find((section) => section.key === key) ?? none,
      (draft, now) => ({
        ...draft,
        sections: [...draft.sections.filter((section) => section.key !== key), now],
      }),
    );
  }

  item<L extends ListName>(list: L, id: string): Editing<Item<L>> {
    return this.#editing<Item<L>>(
      `/${pathOf[list]}/${id}`,
      (draft) => itemsOf(draft, list).find((item) => item.id === id),
      (draft, now) => withItem(draft, list, now),
      { read: () => ask<Item<L>>('GET', `/${pathOf[list]}/${id}`) },
    );
  }

  /** Adds an item at the end of its list; what it lacks the API fills in. */
  async add<L extends ListName>(list: L, body: object): Promise<Answer<Item<L>>> {
    const answer = await ask<Item<L>>('POST', `/drafts/${this.slug}/${pathOf[list]}`, { body });
    if (answer.ok) this.took(list, answer.data);
    return answer;
  }

  took<L extends ListName>(list: L, item: Item<L>): void {
    if (this.whole) this.whole = withItem(this.whole, list, item);
    work.saved();
    this.checkSoon();
  }

  async remove<L extends ListName>(list: L, item: Item<L>): Promise<Answer<unknown>> {
    const now = this.item(list, item.id).base;
    const address = `/${pathOf[list]}/${item.id}`;
    const answer = await ask('DELETE', address, { version: now.version });
    if (answer.ok && this.whole) {
      const rest = itemsOf(this.whole, list).filter(({ id }) => id !== item.id);
      this.whole = { ...this.whole, [list]: rest };
      work.saved();
      this.checkSoon();
    } else if (!answer.ok && answer.problem === 'stale') await this.load();
    return answer;
  }

  /** Brings the checklist up to date, once for several changes. */
  checkSoon(): void {
    clearTimeout(this.#check);
    this.#check = setTimeout(() => void this.checkNow(), CHECK_PAUSE_MS);
  }

  async checkNow(): Promise<void> {
    const answer = await ask<Checklist>('GET', `/drafts/${this.slug}/checklist`);
    if (answer.ok) this.checklist = answer.data;
  }

  #read(): Promise<Answer<WholeDraft>> {
    return ask<WholeDraft>('GET', `/drafts/${this.slug}`);
  }

  #took(draft: WholeDraft): void {
    this.whole = draft;
    this.problem = '';
    for (const refresh of this.#refreshes.values()) refresh(draft);
  }

  #refreshes = new Map<string, (draft: WholeDraft) => void>();

  #editing<T extends Stored>(
    address: string,
    pick: (draft: WholeDraft) => T | undefined,
    put: (draft: WholeDraft, now: T) => WholeDraft,
    other: { read?: () => Promise<Answer<T>>; understand?: (answer: never) => T } = {},
  ): Editing<T> {
    const known = this.#editings.get(address) as Editing<T> | undefined;
    if (known) return known;
    const base = this.whole && pick(this.whole);
    if (!base) throw new Error(`Not in this draft: ${address}`);
    const picked = async (): Promise<Answer<T>> => {
      const answer = await this.#read();
      const found = answer.ok ? pick(answer.data) : undefined;
      if (!answer.ok) return answer;
      return found
        ? { ok: true, data: found }
        : { ok: false, problem: 'not-found', detail: '', faults: [] };
    };
    const editing = new Editing<T>(address, base, {
      read: other.read ?? picked,
      understand: other.understand,
      saved: (now) => {
        if (this.whole) this.whole = put(this.whole, now);
        this.checkSoon();
      },
    });
    this.#editings.set(address, editing as unknown as Editing<never>);
    this.#refreshes.set(address, (draft) => {
      const now = pick(draft);
      if (now) editing.refresh(now);
    });
    return editing;
  }
}

/** The facts of a call, with its questions as they are edited. */
export type CallFacts = Omit<PlannedCall, 'questions'> & { questions: string[] };

function factsOf(call: PlannedCall): CallFacts {
  return { ...call, questions: call.questions.map(({ text }) => text) };
}

type Listed =
  'version' | 'subtitle' | 'correction' | 'purposes' | 'heardBack' | 'acknowledgedTeams';
/** A draft's lists and lines; its themes by their slugs. */
export type Lines = Pick<WholeDraft, Listed> & { themes: string[] };

function linesOf(draft: WholeDraft): Lines {
  const { version, subtitle, correction, purposes, heardBack, acknowledgedTeams } = draft;
  const themes = draft.themes.map(({ slug }) => slug);
  return { version, subtitle, correction, purposes, heardBack, acknowledgedTeams, themes };
}

function itemsOf<L extends ListName>(draft: WholeDraft, list: L): Item<L>[] {
  return draft[list] as Item<L>[];
}

function withItem<L extends ListName>(draft: WholeDraft, list: L, item: Item<L>): WholeDraft {
  const items = itemsOf(draft, list);
  const known = items.some(({ id }) => id === item.id);
  const now = known
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];
  return { ...draft, [list]: now };
}

const KEY = Symbol('draft');
export const provideDraft = (draft: () => Draft) => setContext(KEY, draft);
/** The draft of the call whose page this is, loaded. */
export const currentDraft = () => getContext<() => Draft>(KEY)();
