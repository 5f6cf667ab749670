import { ask, type Answer } from './ask';
import { keep, kept, letGo } from './keep';
import type { Stored } from './model';
import { work, type Saving, type Standing } from './work.svelte';

/** Two changes of the same words: ours, which is not saved, and the one that was faster. */
export interface Clash<T> {
  theirs: T;
  fields: (keyof T & string)[];
  by?: string;
  at?: string;
}

interface Source<T> {
  /** As the API has it now. */
  read: () => Promise<Answer<T>>;
  /** Called with every new state that the API knows. */
  saved: (now: T) => void;
  /** What an answer to a change says about the thing; the answer itself unless told otherwise. */
  understand?: (answer: never) => T;
}

const PAUSE_MS = 700;
const TRY_AGAIN_MS = 4_000;

/**
 * One thing that saves itself a moment after it was changed. Only changed fields are sent, for the
 * version they were read at. Where somebody else changed other fields, both changes stand; where
 * they changed the same ones, a person decides.
 */
export class Editing<T extends Stored> implements Saving {
  standing = $state.raw<Standing>('saved');
  savedAt = $state.raw<Date | null>(null);
  clash = $state.raw<Clash<T> | null>(null);
  /** What is wrong with an entry, by its field; `''` for the whole. */
  faults = $state.raw<Partial<Record<keyof T | '', string>>>({});

  #base = $state.raw<T>() as T;
  #own = $state.raw<Partial<T>>({});
  #timer?: ReturnType<typeof setTimeout>;
  #running?: Promise<void>;

  constructor(
    readonly address: string,
    base: T,
    private readonly source: Source<T>,
  ) {
    this.#base = base;
    const waiting = kept<{ own: Partial<T>; version: number }>(address);
    if (waiting) {
      this.#own = waiting.own;
      this.#base = { ...base, version: waiting.version };
      this.#soon();
    }
    work.add(this);
  }

  /** As it reads here: with what is not saved yet. */
  get now(): T {
    return { ...this.#base, ...this.#own };
  }

  get base(): T {
    return this.#base;
  }

  set<K extends keyof T>(field: K, value: T[K]): void {
    const back = same(value, this.#base[field]) && !this.#running;
    const own = back ? without(this.#own, [field]) : { ...this.#own, [field]: value };
    this.#keep(own);
    if (this.clash) return;
    if (Object.keys(own).length === 0) this.#settled();
    else this.#soon();
  }

  /** Sets and saves at once: for choices that are made rather than typed. */
  async choose(fields: Partial<T>): Promise<boolean> {
    // Sent even where it is as before: a rule may want to hear it again.
    this.#keep({ ...this.#own, ...fields });
    await this.save();
    return this.standing === 'saved';
  }

  /** The API's state was read anew; what is changed here stays. */
  refresh(now: T): void {
    if (this.standing === 'saved' && now.version >= this.#base.version) this.#base = now;
  }

  async save(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (Object.keys(this.#own).length === 0 || this.clash) return;
    this.#running = this.#send();
    await this.#running;
  }

  keepOurs(): void {
    this.#settle(this.#own);
  }

  takeTheirs(): void {
    this.#settle(without(this.#own, this.clash?.fields ?? []));
  }

  /** Saves words put together from both. */
  combine(fields: Partial<T>): void {
    this.#settle({ ...this.#own, ...fields });
  }

  #settle(own: Partial<T>): void {
    if (this.clash) this.#base = this.clash.theirs;
    this.clash = null;
    this.source.saved(this.#base);
    this.#keep(own);
    if (Object.keys(own).length === 0) this.#settled();
    else void this.save();
  }

  async #send(): Promise<void> {
    const sent = this.#own;
    this.standing = 'saving';
    const answer = await ask<T>('PATCH', this.address, {
      body: patchOf(sent),
      version: this.#base.version,
    });
    this.#running = undefined;
    if (answer.ok) {
      const understand = this.source.understand as ((data: unknown) => T) | undefined;
      return this.#took(sent, understand ? understand(answer.data) : answer.data);
    }
    switch (answer.problem) {
      case 'stale':
        return this.#overtaken(sent, answer);
      case 'not-found':
        this.standing = 'gone';
        return;
      case 'signed-out':
      case 'unreachable':
      case 'unavailable':
      case 'internal':
      case 'too-many-requests':
        this.standing = 'stuck';
        this.#timer = setTimeout(() => void this.save(), TRY_AGAIN_MS);
        return;
      default:
        this.standing = 'refused';
        this.faults = Object.fromEntries(
          answer.faults.length
            ? answer.faults.map(({ pointer, detail }) => [pointer.split('/')[1] ?? '', detail])
            : [['', answer.detail]],
        ) as typeof this.faults;
    }
  }

  #took(sent: Partial<T>, now: T): void {
    this.#base = now;
    this.savedAt = new Date();
    this.faults = {};
    const arrived = (Object.keys(sent) as (keyof T)[]).filter((field) =>
      same(this.#own[field], sent[field]),
    );
    const own: Partial<T> = without(this.#own, arrived);
    this.#keep(own);
    this.source.saved(now);
    if (Object.keys(own).length === 0) this.#settled();
    else this.#soon();
  }

  async #overtaken(sent: Partial<T>, refused: { changedBy?: string; changedAt?: string }) {
    const read = await this.source.read();
    if (!read.ok) {
      this.standing = read.problem === 'not-found' ? 'gone' : 'stuck';
      if (this.standing === 'stuck') this.#timer = setTimeout(() => void this.save(), TRY_AGAIN_MS);
      return;
    }
    const theirs = read.data;
    const fields = (Object.keys(sent) as (keyof T & string)[]).filter(
      (field) => !same(theirs[field], this.#base[field]) && !same(theirs[field], this.#own[field]),
    );
    if (fields.length === 0) {
      this.#base = theirs;
      return this.save();
    }
    this.clash = { theirs, fields, by: refused.changedBy, at: refused.changedAt };
    this.standing = 'clash';
  }

  #soon(): void {
    this.standing = 'waiting';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  #settled(): void {
    clearTimeout(this.#timer);
    this.standing = 'saved';
    this.faults = {};
  }

  #keep(own: Partial<T>): void {
    this.#own = own;
    if (Object.keys(own).length === 0) letGo(this.address);
    else keep(this.address, { own, version: this.#base.version });
  }
}

function without<T extends object>(changes: Partial<T>, fields: (keyof T)[]): Partial<T> {
  const rest = Object.entries(changes).filter(([field]) => !fields.includes(field as keyof T));
  return Object.fromEntries(rest) as Partial<T>;
}

/** JSON Merge Patch: what was emptied is cleared. */
export function patchOf(changes: object): object {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, emptied(value)]),
  );
}

function emptied(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  return value && typeof value === 'object' && !Array.isArray(value) ? patchOf(value) : value;
}

export function same(a: unknown, b: unknown): boolean {
  const empty = (value: unknown) => value === undefined || value === null || value === '';
  return (empty(a) && empty(b)) || JSON.stringify(a) === JSON.stringify(b);
}
