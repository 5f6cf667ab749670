import { problemText } from '$words/studio';
import type { Answer, Refusal } from './ask';
import { Changes } from './changes';
import { placeFor, type Place } from './device';
import type { Edited } from './editing.svelte';
import type { Stored } from './edits.svelte';
import { fieldsOf, patchOf, same, type Field } from './merge';
import type { Faults, SaveStatus } from './save-state';

/** How a form reads and sends what it is of. */
export interface Ways<T> {
  read: () => Promise<Answer<T>>;
  /** Sends the fields that changed, with the version they were changed from. */
  send: (patch: Partial<T>, version: number) => Promise<Answer<T>>;
  /** The field that a fault of the API's is about. */
  fieldOf: (pointer: string) => string;
}

/** What somebody else changed while the form was open, in fields that were not touched here. */
export interface Meanwhile<T> {
  fields: Field<T>[];
  by?: string;
  at?: string;
}

/**
 * A thing that is saved by a button. What is changed and not saved stays in this tab, and is never
 * sent over somebody else's change of the same field: a person chooses first.
 */
export class WholeForm<T extends Stored> implements Edited<T> {
  now = $state.raw() as T;
  base = $state.raw() as T;
  conflict = $state.raw<Edited<T>['conflict']>(null);
  faults = $state.raw<Faults<T>>({});
  external = $state.raw(0);
  changed = $state.raw<Field<T>[]>([]);
  meanwhile = $state.raw<Meanwhile<T> | null>(null);
  busy = $state.raw(false);

  #changes: Changes<T>;
  #place: Place<T>;

  /**
   * @param address of the thing, which its fields are named by
   * @param settled called once a person has decided between two versions
   */
  constructor(
    readonly address: string,
    base: T,
    private readonly ways: Ways<T>,
    private readonly settled: () => void,
  ) {
    this.#place = placeFor<T>(address);
    const kept = this.#place.take();
    this.#changes = new Changes(base, kept === 'unreadable' ? null : kept);
    this.#publish();
  }

  get status(): SaveStatus {
    if (this.conflict) return 'conflict';
    return this.changed.length > 0 ? 'unsaved' : 'saved';
  }

  set<K extends Field<T>>(field: K, value: T[K]): void {
    this.#changes.set(field, value, false);
    this.faults = Object.fromEntries(
      Object.entries(this.faults).filter(([name]) => name !== field && name !== ''),
    ) as Faults<T>;
    this.#publish();
  }
  choose(fields: Partial<T>): Promise<boolean> {
    for (const field of fieldsOf(fields)) this.set(field, fields[field] as T[typeof field]);
    return Promise.resolve(true);
  }
  /** Whoever leaves a field saves nothing yet. */
  save(): Promise<void> {
    return Promise.resolve();
  }

  /** Sends all that changed. Nothing is sent while two versions wait for a decision. */
  async send(): Promise<Answer<T>['ok']> {
    if (this.busy || this.conflict || this.changed.length === 0) return false;
    this.busy = true;
    this.meanwhile = null;
    this.faults = {};
    const ids = this.#changes.ready(true).map(({ id }) => id);
    const patch = patchOf(this.#changes.own) as Partial<T>;
    const answer = await this.ways.send(patch, this.base.version);
    if (answer.ok) this.#changes.saved(ids, answer.data);
    else if (answer.problem === 'stale') await this.#overtaken(answer);
    else this.#refused(answer);
    this.busy = false;
    this.#publish();
    return answer.ok;
  }

  keepMine(): void {
    this.#changes.keepMine();
    this.#decided();
  }
  takeTheirs(): void {
    this.#changes.takeTheirs();
    this.external++;
    this.#decided();
  }
  combine(fields: Partial<T>): void {
    this.#changes.combine(fields);
    this.#decided();
  }
  discard(): void {
    this.#changes.discard();
    this.faults = {};
    this.meanwhile = null;
    this.external++;
    this.#publish();
  }

  async #overtaken(stale: Refusal): Promise<void> {
    const read = await this.ways.read();
    if (!read.ok) return this.#refused(read);
    const { base } = this;
    this.#changes.received(read.data, stale.changedBy, stale.changedAt);
    this.external++;
    const mine = this.#changes.conflict?.fields ?? [];
    const fields = fieldsOf<T>(read.data).filter(
      (field) =>
        field !== 'version' && !same(base[field], read.data[field]) && !mine.includes(field),
    );
    if (fields.length) this.meanwhile = { fields, by: stale.changedBy, at: stale.changedAt };
  }

  #refused(refusal: Refusal): void {
    const told = refusal.faults.map(({ pointer, detail }) => [this.ways.fieldOf(pointer), detail]);
    this.faults = Object.fromEntries(
      told.length ? told : [['', problemText(refusal)]],
    ) as Faults<T>;
  }

  #decided(): void {
    this.#publish();
    if (!this.conflict) this.settled();
  }

  #publish(): void {
    this.now = this.#changes.now;
    this.base = this.#changes.base;
    this.conflict = this.#changes.conflict;
    this.changed = fieldsOf(this.#changes.own);
    this.#place.keep(this.#changes.unsaved);
  }
}
