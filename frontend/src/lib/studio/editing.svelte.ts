import { askAt, refusal, type Answer } from './ask';
import { Autosave } from './autosave';
import { placeFor, type Place } from './device';
import { edits, type Edit, type Stored } from './edits.svelte';
import type { Field } from './merge';
import type { Around, EditState } from './save-state';
import { authentication } from './authentication.svelte';
import type { Unsaved } from './unsaved';

export interface Source<T> {
  /** The call it belongs to. */
  call?: string;
  /** As the API has it now. */
  read: () => Promise<Answer<T>>;
  /** Called with every new state that the API knows. */
  saved: (now: T) => void;
  /** What an answer to a change says about the thing; the answer itself unless told otherwise. */
  understand?: (answer: never) => T;
  /** Somebody else deleted it; what was not saved is given, to be shown. */
  deleted?: (unsaved: Partial<T>) => void;
  /** What an earlier version of the studio kept could not be read. */
  unreadable?: () => void;
}

/** What fields and troubles of a thing need to know of it, however it is saved. */
export type Edited<T extends Stored> = Pick<
  Editing<T>,
  | 'address'
  | 'status'
  | 'now'
  | 'conflict'
  | 'faults'
  | 'external'
  | 'set'
  | 'choose'
  | 'save'
  | 'keepMine'
  | 'takeTheirs'
  | 'combine'
  | 'discard'
>;

/** One thing that saves itself, as pages see it: an {@link Autosave} whose state is watched. */
export class Editing<T extends Stored> implements Edit {
  readonly call?: string;
  /** Whose changes these are. */
  readonly owner = authentication.person?.id;

  #state = $state.raw<EditState<T>>() as EditState<T>;
  #autosave: Autosave<T>;
  #leaving = false;
  #unregister: () => void;

  constructor(
    readonly address: string,
    base: T,
    private readonly source: Source<T>,
  ) {
    this.call = source.call;
    // One thing has one who saves it: what another one here had not saved yet is taken from it.
    this.#unregister = edits.add(this);
    const place = placeFor<T>(address, source.call);
    this.#autosave = new Autosave<T>(base, this.#around(place), this.#kept(place));
    this.#state = this.#autosave.state;
  }

  get status() {
    return this.#state.status;
  }
  get savedAt() {
    return this.#state.savedAt;
  }
  get base(): T {
    return this.#state.base;
  }
  /** As it reads here: with what is not saved yet. */
  get now(): T {
    return this.#state.now;
  }
  get conflict() {
    return this.#state.conflict;
  }
  get faults() {
    return this.#state.faults;
  }
  get external(): number {
    return this.#state.external;
  }

  set<K extends Field<T>>(field: K, value: T[K]): void {
    this.#autosave.set(field, value);
  }
  /** Sets and saves at once; whether it was accepted. What is refused is not kept. */
  choose(fields: Partial<T>, seen?: Partial<T>): Promise<boolean> {
    return this.#autosave.choose(fields, seen);
  }
  save(rejected = false): Promise<void> {
    return this.#autosave.save(rejected);
  }
  refresh(now: T): void {
    this.#autosave.refresh(now);
  }
  keepMine(): void {
    this.#autosave.keepMine();
  }
  takeTheirs(): void {
    this.#autosave.takeTheirs();
  }
  combine(fields: Partial<T>): void {
    this.#autosave.combine(fields);
  }
  discard(): void {
    this.#autosave.discard();
  }

  /** Waits for what is being sent and sends nothing more, since the thing is being deleted. */
  hold(): Promise<void> {
    return this.#autosave.hold();
  }
  resume(): void {
    this.#autosave.resume();
  }

  /** Nobody looks at it any more: it goes once everything of it is saved. */
  leave(): void {
    this.#leaving = true;
    void this.save();
    this.#goIfSaved();
  }

  /** Goes at once; what is not saved stays on the device. */
  close(): void {
    this.#autosave.close();
    this.#unregister();
  }

  #goIfSaved(): void {
    if (this.#leaving && this.status === 'saved') this.close();
  }

  #around(place: Place<T>): Around<T> {
    const { read, saved, understand } = this.source as Source<T> & {
      understand?: (data: unknown) => T;
    };
    return {
      send: async (body, version) => {
        // The words of one person are never saved in the name of another.
        if (authentication.person?.id !== this.owner) return refusal('signed-out');
        const answer = await askAt<T>('PATCH', this.address, { body, version });
        return answer.ok && understand ? { ...answer, data: understand(answer.data) } : answer;
      },
      read,
      keep: place.keep,
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      known: saved,
      changed: (state) => {
        const deleted = state.status === 'deleted' && this.status !== 'deleted';
        this.#state = state;
        if (deleted) {
          this.close();
          this.source.deleted?.(this.#autosave.unsaved);
        } else this.#goIfSaved();
      },
    };
  }

  #kept(place: Place<T>): Unsaved<T> | null {
    const kept = place.take();
    if (kept !== 'unreadable') return kept;
    this.source.unreadable?.();
    return null;
  }
}
