import { getContext, setContext } from 'svelte';
import { words as pack } from '$words/studio-pack';
import { ask, askAt, refusal, type Answer } from './ask';
import { discard, discardOutdated, unsavedThings } from './device';
import { Editing } from './editing.svelte';
import { edits, type Stored } from './edits.svelte';
import {
  factsOf,
  itemsOf,
  linesOf,
  LISTS,
  ownOf,
  pathOf,
  textsIn,
  withFacts,
  withItem,
  withoutItem,
  type CallFacts,
  type Deleted,
  type Item,
  type Lines,
  type ListName,
  type Part,
} from './draft-parts';
import type { Checklist, DraftSection, DraftView, KnownContributor } from '$lib/api/schema';

const CHECK_PAUSE_MS = 300;

/** One call's draft as this tab knows it, and everything in it that can be changed. */
export class Draft {
  whole = $state.raw<DraftView | null>(null);
  checklist = $state.raw<Checklist | null>(null);
  problem = $state.raw('');
  deleted = $state.raw<Deleted[]>([]);
  /** Something that an earlier version of the studio kept was thrown away. */
  outdated = $state.raw(false);

  #editings = new Map<string, { editing: Editing<never>; refresh: (draft: DraftView) => void }>();
  #people = new Map<string, Promise<Answer<Editing<KnownContributor>>>>();
  #removing = new Map<string, Promise<Answer<unknown>>>();
  #check?: ReturnType<typeof setTimeout>;
  /** Counts loads, and changes of what there is: an answer from before either is not taken. */
  #loads = 0;
  #left = false;
  #changes = 0;

  constructor(readonly slug: string) {}

  async load(): Promise<void> {
    const load = ++this.#loads;
    let answer: Answer<DraftView>;
    let changes: number;
    do {
      changes = this.#changes;
      answer = await this.#read();
    } while (answer.ok && changes !== this.#changes && load === this.#loads);
    if (load !== this.#loads || this.#left) return;
    if (answer.ok) this.#took(answer.data);
    else if (answer.problem === 'not-found') this.#isGone();
    else if (!this.whole) this.problem = answer.problem;
    this.checkSoon();
  }

  /** Nobody looks at it any more: what is not saved yet is saved, or stays on the device. */
  leave(): void {
    this.#left = true;
    clearTimeout(this.#check);
    for (const { editing } of this.#editings.values()) editing.leave();
    for (const person of this.#people.values())
      void person.then((answer) => answer.ok && answer.data.leave());
  }

  call(): Editing<CallFacts> {
    return this.#editing(`/sessions/${this.slug}`, {
      pick: ({ session }) => factsOf(session),
      put: withFacts,
      understand: factsOf,
    });
  }

  /** The lists and lines that are edited as a whole. */
  lines(): Editing<Lines> {
    return this.#editing(`/drafts/${this.slug}`, {
      pick: linesOf,
      put: (draft, { themes, ...lines }) => ({
        ...draft,
        ...lines,
        themes: themes.map((slug) => this.#themeOf(slug)),
      }),
      understand: (now: DraftView) => {
        // Their wordings are in this answer alone.
        if (this.whole) this.whole = { ...this.whole, themes: now.themes };
        return linesOf(now);
      },
    });
  }

  #themeOf(slug: string) {
    return this.whole?.themes.find((theme) => theme.slug === slug) ?? { slug, statement: slug };
  }

  section(key: string): Editing<DraftSection> {
    const none = { key, version: 0, heading: pack.texts.names[key] ?? key };
    return this.#editing(`/drafts/${this.slug}/sections/${key}`, {
      pick: ({ sections }) => sections.find((section) => section.key === key) ?? none,
      put: (draft, now) => ({
        ...draft,
        sections: [...draft.sections.filter((section) => section.key !== key), now],
      }),
    });
  }

  item<L extends ListName>(list: L, id: string): Editing<Item<L>> {
    const address = `/${pathOf[list]}/${id}`;
    return this.#editing<Item<L>>(address, {
      pick: (draft) => itemsOf(draft, list).find((item) => item.id === id),
      put: (draft, now) => withItem(draft, list, now),
      read: () => askAt('GET', address),
    });
  }

  /** Somebody who is named in the pack; read when they are first asked for. */
  person(id: string): Promise<Answer<Editing<KnownContributor>>> {
    const address = `/contributors/${id}` as const;
    const known = this.#people.get(address);
    if (known) return known;
    const read = () => ask('GET', address);
    const asked = read().then((answer): Answer<Editing<KnownContributor>> => {
      if (!answer.ok) {
        this.#people.delete(address);
        return answer;
      }
      const editing = new Editing<KnownContributor>(address, answer.data, {
        call: this.slug,
        read,
        saved: () => void this.load(),
        deleted: (unsaved) => {
          this.#people.delete(address);
          this.#wasDeleted(address, unsaved);
        },
        unreadable: () => (this.outdated = true),
      });
      return { ok: true, data: editing };
    });
    this.#people.set(address, asked);
    return asked;
  }

  /** Adds an item at the end of its list; what it lacks the API fills in. */
  async add<L extends ListName>(list: L, body: object): Promise<Answer<Item<L>>> {
    const answer = await askAt<Item<L>>('POST', `/drafts/${this.slug}/${pathOf[list]}`, { body });
    if (answer.ok) this.took(list, answer.data);
    return answer;
  }

  took<L extends ListName>(list: L, item: Item<L>): void {
    this.#changes++;
    if (this.whole) this.whole = withItem(this.whole, list, item);
    edits.saved();
    this.checkSoon();
  }

  /** Deletes an item, and with it what was not saved of it yet; once, however often it is asked. */
  remove<L extends ListName>(list: L, item: { id: string }): Promise<Answer<unknown>> {
    const address = `/${pathOf[list]}/${item.id}`;
    const removing = this.#removing.get(address) ?? this.#remove(list, item.id, address);
    this.#removing.set(address, removing);
    void removing.then(() => this.#removing.delete(address));
    return removing;
  }

  async #remove(list: ListName, id: string, address: string): Promise<Answer<unknown>> {
    if (!this.has(list, id)) return refusal('not-found');
    const editing = this.item(list, id);
    await editing.hold();
    const answer = await askAt('DELETE', address, { version: editing.base.version });
    if (answer.ok || answer.problem === 'not-found') {
      editing.discard();
      this.#forget(address);
      this.#changes++;
      if (this.whole) this.whole = withoutItem(this.whole, address);
      edits.saved();
      this.checkSoon();
      return { ok: true, data: null };
    }
    if (answer.problem === 'stale') await this.load();
    editing.resume();
    return answer;
  }

  has(list: ListName, id: string): boolean {
    return this.whole !== null && itemsOf(this.whole, list).some((item) => item.id === id);
  }

  /** The person has seen, or copied, what was deleted with their words in it. */
  discardDeleted(address: string): void {
    discard(address);
    this.deleted = this.deleted.filter((other) => other.address !== address);
  }

  /** Brings the checklist up to date, once for several changes. */
  checkSoon(): void {
    clearTimeout(this.#check);
    this.#check = setTimeout(() => void this.checkNow(), CHECK_PAUSE_MS);
  }

  async checkNow(): Promise<void> {
    const answer = await ask('GET', `/drafts/${this.slug}/checklist`);
    if (answer.ok) this.checklist = answer.data;
  }

  #read(): Promise<Answer<DraftView>> {
    return ask('GET', `/drafts/${this.slug}`);
  }

  #took(draft: DraftView): void {
    const first = this.whole === null;
    this.whole = draft;
    this.problem = '';
    for (const { refresh } of this.#editings.values()) refresh(draft);
    if (first) this.#restore();
  }

  /** Goes on with what was not saved when the page was left or closed. */
  #restore(): void {
    if (discardOutdated()) this.outdated = true;
    for (const [address, unsaved] of unsavedThings(this.slug)) {
      const [, path, id = '', part, key = ''] = address.split('/');
      const list = LISTS.find((name) => pathOf[name] === path);
      if (list && this.has(list, id)) this.item(list, id);
      else if (path === 'sessions' && id === this.slug) this.call();
      else if (path === 'drafts' && id === this.slug && part) this.section(key);
      else if (path === 'drafts' && id === this.slug) this.lines();
      else if (!unsaved.call) continue;
      else if (path === 'contributors') void this.person(id);
      else this.#wasDeleted(address, ownOf(unsaved));
    }
  }

  #isGone(): void {
    this.whole = null;
    this.problem = 'not-found';
    for (const address of [...this.#editings.keys()]) this.#forget(address);
    for (const [address, unsaved] of unsavedThings(this.slug))
      if (unsaved.call) this.#wasDeleted(address, ownOf(unsaved));
  }

  #wasDeleted(address: string, unsaved: object): void {
    this.#forget(address);
    if (this.whole) this.whole = withoutItem(this.whole, address);
    const texts = textsIn(unsaved);
    if (texts.length === 0) discard(address);
    else
      this.deleted = [...this.deleted.filter((one) => one.address !== address), { address, texts }];
  }

  #forget(address: string): void {
    this.#editings.get(address)?.editing.close();
    this.#editings.delete(address);
  }

  #editing<T extends Stored>(address: string, part: Part<T>): Editing<T> {
    const known = this.#editings.get(address)?.editing as Editing<T> | undefined;
    if (known) return known;
    const { pick, put, understand } = part;
    const base = this.whole && pick(this.whole);
    if (!base) throw new Error(`Not in this draft: ${address}`);
    const read = async (): Promise<Answer<T>> => {
      const answer = await this.#read();
      if (!answer.ok) return answer;
      const found = pick(answer.data);
      return found ? { ok: true, data: found } : refusal('not-found');
    };
    const editing = new Editing<T>(address, base, {
      call: this.slug,
      read: part.read ?? read,
      understand,
      saved: (now) => {
        if (this.whole) this.whole = put(this.whole, now);
        this.checkSoon();
      },
      deleted: (unsaved) => this.#wasDeleted(address, unsaved),
      unreadable: () => (this.outdated = true),
    });
    const refresh = (draft: DraftView) => {
      const now = pick(draft);
      if (now) editing.refresh(now);
      else if (editing.status === 'saved') this.#forget(address);
      // Whether it is deleted is found out by saving it.
      else void editing.save(true);
    };
    this.#editings.set(address, { editing: editing as unknown as Editing<never>, refresh });
    return editing;
  }
}

const KEY = Symbol('draft');
export const provideDraft = (draft: () => Draft) => setContext(KEY, draft);
/** The draft of the call whose page this is, loaded. */
export const currentDraft = () => getContext<() => Draft>(KEY)();
