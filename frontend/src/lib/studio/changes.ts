import {
  after,
  applied,
  conflictsOf,
  fieldsOf,
  isAsSeen,
  merge,
  onto,
  pick,
  same,
  without,
  type Change,
  type Field,
} from './merge';
import type { Stored } from './edits.svelte';
import type { Unsaved } from './unsaved';

/** Two changes of the same fields: ours, which is not saved, and the one that was faster. */
export interface Conflict<T> {
  theirs: T;
  fields: Field<T>[];
  by?: string;
  at?: string;
}

/** So many unanswered values are remembered at each end. */
const REMEMBERED = 10;

/**
 * One thing as the API last told it, and what is changed upon it: always of one moment, so that a
 * version never goes with the values of another.
 */
export class Changes<T extends Stored> {
  #base: T;
  #list: Change<T>[] = [];
  #changedBy: Pick<Conflict<T>, 'by' | 'at'> = {};
  #lastId = 0;
  #accepted = new Set<number>();

  constructor(base: T, unsaved?: Unsaved<T> | null) {
    this.#base = base;
    if (unsaved) this.#restore(unsaved);
  }

  get base(): T {
    return this.#base;
  }
  /** With what is not saved yet. */
  get now(): T {
    return applied(this.#base, this.#list);
  }
  /** What is not saved. */
  get own(): Partial<T> {
    return Object.assign({}, ...this.#list.map(({ own }) => own)) as Partial<T>;
  }
  get isEmpty(): boolean {
    return this.#list.length === 0;
  }
  get unsaved(): Unsaved<T> | null {
    if (this.isEmpty) return null;
    return { version: this.#base.version, changes: this.#list, ...this.#changedBy };
  }
  get conflict(): Conflict<T> | null {
    const { conflicts: fields } = merge(this.#list, this.#base);
    return fields.length ? { theirs: this.#base, fields, ...this.#changedBy } : null;
  }
  get someRejected(): boolean {
    return this.#list.some(({ rejected }) => rejected);
  }

  /** What can be sent: not what waits for a person, nor what was refused, unless told so. */
  ready(rejected = false): Change<T>[] {
    return this.#list.filter(
      (change) => (rejected || !change.rejected) && conflictsOf(change, this.#base).length === 0,
    );
  }

  /**
   * A field that is typed.
   *
   * @param sending whether something is on its way, which is only undone by sending it again
   */
  set(field: Field<T>, value: T[Field<T>], sending: boolean): void {
    const before = this.#list.find(({ own }) => field in own);
    const others = this.#without([field]);
    const asBefore = same(value, this.#base[field]) || (before && isAsSeen(before, field, value));
    this.#list =
      asBefore && !sending && !before?.sent
        ? others
        : [...others, this.#change({ [field]: value } as unknown as Partial<T>, before)];
  }

  /** Fields that are chosen together, upon what was seen; answers the change's number. */
  choose(own: Partial<T>, seen: Partial<T>): number {
    const fields = fieldsOf(own);
    const replaced = this.#list.filter((change) => fields.some((field) => field in change.own));
    const bases = replaced.map((change) =>
      pick(
        change.base,
        fields.filter((f) => f in change.base),
      ),
    );
    const sent = replaced.flatMap((change) => change.sent ?? []);
    const change: Change<T> = {
      id: ++this.#lastId,
      own,
      base: Object.assign(pick(seen, fields), ...bases) as Partial<T>,
      chosen: true,
      instead: replaced.filter(({ chosen }) => !chosen),
      ...(sent.length && { sent }),
    };
    this.#list = [...this.#without(fields), change];
    return change.id;
  }

  wasAccepted(id: number): boolean {
    return this.#accepted.has(id);
  }

  /** Some changes go out; until they are answered they may have arrived. */
  sending(ids: number[]): void {
    this.#list = this.#list.map((change) => (ids.includes(change.id) ? withSent(change) : change));
  }

  /** Some changes certainly did not arrive. */
  refused(ids: number[]): void {
    this.#list = this.#list.map((change) =>
      ids.includes(change.id) ? { ...change, sent: undefined } : change,
    );
  }

  /** Some changes were saved; nobody else changed anything meanwhile. */
  saved(ids: number[], now: T): void {
    const before = this.#base;
    this.#base = now;
    this.#list = this.#list
      .filter(({ id }) => !ids.includes(id))
      .map((change) => after(change, before, now));
    ids.forEach((id) => this.#accepted.add(id));
  }

  /** The thing as somebody else may have changed it. */
  received(theirs: T, by?: string, at?: string): void {
    const { changes, conflicts } = merge(this.#list, theirs);
    for (const { id } of this.#list)
      if (!changes.some((change) => change.id === id)) this.#accepted.add(id);
    this.#base = theirs;
    this.#list = changes;
    this.#changedBy = conflicts.length ? { by, at } : {};
  }

  /**
   * A rule refuses a change as it is. What was typed stays, to be corrected; what was chosen gives
   * way to what was typed before.
   */
  reject(id: number): boolean {
    const change = this.#list.find((one) => one.id === id);
    if (!change) return false;
    const others = this.#list.filter((one) => one !== change);
    const typedSince = ({ own }: Change<T>) =>
      fieldsOf(own).some((field) => others.some((other) => field in other.own));
    this.#list = change.chosen
      ? [...others, ...(change.instead ?? []).filter((one) => !typedSince(one))]
      : [...others, { ...change, rejected: true }];
    return true;
  }

  keepMine(): void {
    this.#list = this.#list.map((change) => onto(change, this.#base));
    this.#changedBy = {};
  }

  takeTheirs(): void {
    this.#list = this.#list.filter((change) => conflictsOf(change, this.#base).length === 0);
    this.keepMine();
  }

  combine(own: Partial<T>): void {
    const fields = fieldsOf(own);
    const combined = fields.map((field) => this.#change(pick(own, [field])));
    this.#list = [...this.#without(fields), ...combined];
    this.keepMine();
  }

  discard(): void {
    this.#list = [];
    this.#changedBy = {};
  }

  #restore({ changes, version, by, at }: Unsaved<T>): void {
    const unchanged = version === this.#base.version;
    const seen = changes.map((change) => ({
      ...change,
      id: ++this.#lastId,
      // Where nothing changed since, what stands there is what the change was made upon.
      base: { ...(unchanged && pick(this.#base, fieldsOf(change.own))), ...change.base },
    }));
    this.#list = merge(seen, this.#base).changes;
    if (unchanged) this.#changedBy = { by, at };
  }

  #change(own: Partial<T>, before?: Change<T>): Change<T> {
    const fields = fieldsOf(own);
    const base = before
      ? pick(
          before.base,
          fields.filter((field) => field in before.base),
        )
      : pick(this.#base, fields);
    return { id: ++this.#lastId, own, base, ...(before?.sent && { sent: before.sent }) };
  }

  #without(fields: Field<T>[]): Change<T>[] {
    return this.#list
      .map((change) => ({ ...change, own: without(change.own, fields) }))
      .filter(({ own }) => fieldsOf(own).length > 0);
  }
}

/** Remembers what goes out: the first values and the last, if there are many. */
function withSent<T>(change: Change<T>): Change<T> {
  const { own, sent: before = [] } = change;
  const sent = before.some((values) => same(values, own)) ? before : [...before, own];
  const many = sent.length > 2 * REMEMBERED;
  return {
    ...change,
    sent: many ? [...sent.slice(0, REMEMBERED), ...sent.slice(-REMEMBERED)] : sent,
  };
}
