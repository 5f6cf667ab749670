import type { Refusal } from './ask';
import { Changes } from './changes';
import { fieldsOf, patchOf, type Field } from './merge';
import type { Stored } from './edits.svelte';
import type { Around, EditState, Faults, SaveStatus } from './save-state';
import type { Unsaved } from './unsaved';

const PAUSE_MS = 700;
const TRY_AGAIN_MS = 4_000;
/** So often somebody else may be faster in a row before this waits a moment. */
const TURNS = 5;

/** What passes by itself. */
const PASSING = ['signed-out', 'unreachable', 'unavailable', 'internal', 'too-many-requests'];

/**
 * Saves one thing a moment after it was changed. Only changed fields are sent, for the version
 * whose values they were compared with. Where somebody else changed other fields, both changes
 * stand; where they changed the same ones, a person decides, and only those fields wait.
 */
export class Autosave<T extends Stored> {
  #changes: Changes<T>;
  #faults: Faults<T> = {};
  #savedAt: Date | null = null;
  #external = 0;

  #busy = false;
  #offline = false;
  #deleted = false;
  #held = false;
  #closed = false;
  #timer?: () => void;
  #running: Promise<void> = Promise.resolve();

  constructor(
    base: T,
    private readonly around: Around<T>,
    unsaved?: Unsaved<T> | null,
  ) {
    this.#changes = new Changes(base, unsaved);
    if (unsaved) this.around.keep(this.#changes.unsaved);
    this.#soon();
  }

  get state(): EditState<T> {
    const { base, now, conflict } = this.#changes;
    return {
      status: this.#status(conflict !== null),
      base,
      now,
      conflict,
      faults: this.#faults,
      savedAt: this.#savedAt,
      external: this.#external,
    };
  }

  get unsaved(): Partial<T> {
    return this.#changes.own;
  }

  /** Sets a field that is typed; it is saved once the person pauses. */
  set<K extends Field<T>>(field: K, value: T[K]): void {
    if (this.#closed) return;
    this.#changes.set(field, value, this.#busy);
    this.#withoutFaults([field]);
    this.#publish();
    this.#soon();
  }

  /**
   * Sets fields that are chosen together, and saves at once; answers whether they were accepted.
   * What is refused is not kept: the fields are as they were.
   *
   * @param seen what the choice was made upon, where that is older than what is known now
   */
  async choose(fields: Partial<T>, seen: Partial<T> = this.#changes.base): Promise<boolean> {
    const names = fieldsOf(fields);
    if (this.#closed || names.length === 0) return !this.#closed;
    const id = this.#changes.choose(fields, seen);
    this.#withoutFaults(names);
    this.#publish();
    await this.save();
    return this.#changes.wasAccepted(id);
  }

  /**
   * Saves now what can be saved.
   *
   * @param rejected also what was refused before
   */
  save(rejected = false): Promise<void> {
    this.#cancel();
    this.#running = this.#running.then(() => this.#round(rejected));
    return this.#running;
  }

  /** The API's state was read anew; what is changed here stays. */
  refresh(now: T): void {
    const { base, isEmpty, conflict } = this.#changes;
    if (this.#closed || this.#busy || now.version < base.version) return;
    if (now.version === base.version && !isEmpty) return;
    const asked = new Changes(now, this.#changes.unsaved).conflict;
    // Whoever was faster is named by the answer to the next save, so that one tells; but where two
    // versions are shown already, theirs is the newest.
    if (asked && !conflict) return;
    this.#receive(now);
  }

  keepMine(): void {
    this.#changes.keepMine();
    this.#decided();
  }

  takeTheirs(): void {
    this.#changes.takeTheirs();
    this.#external++;
    this.#decided();
  }

  /** Saves words put together from both. */
  combine(fields: Partial<T>): void {
    this.#changes.combine(fields);
    this.#decided();
  }

  /** Gives up everything that is not saved. */
  discard(): void {
    this.#cancel();
    this.#changes.discard();
    this.#faults = {};
    this.#offline = false;
    this.#external++;
    this.#publish();
  }

  /** Waits for what is being sent and sends nothing more until told to. */
  async hold(): Promise<void> {
    this.#held = true;
    this.#cancel();
    await this.#running;
    this.#cancel();
  }

  resume(): void {
    this.#held = false;
    this.#soon();
  }

  /** Has nothing to do with the thing any more; what is on the device stays there. */
  close(): void {
    this.#cancel();
    this.#closed = true;
  }

  async #round(rejected: boolean): Promise<void> {
    if (this.#closed || this.#held || this.#deleted) return;
    const ids = this.#changes.ready(rejected).map(({ id }) => id);
    if (ids.length === 0) return;
    this.#busy = true;
    this.#publish();
    const outcome = await this.#attempt(ids);
    // What is refused holds nothing else back: each change is sent by itself.
    if (typeof outcome === 'object')
      for (const id of ids) {
        const alone = ids.length > 1 ? await this.#attempt([id]) : outcome;
        if (alone === 'waits') break;
        if (alone !== 'done') this.#reject(id, alone);
      }
    this.#busy = false;
    if (this.#closed) return;
    this.#publish();
    if (!this.#offline) this.#soon();
  }

  /** Sends changes in one piece; answers the refusal of a rule, if there was one. */
  async #attempt(wanted: number[]): Promise<'done' | 'waits' | Refusal> {
    for (let turn = 0; turn < TURNS; turn++) {
      const batch = this.#changes.ready(true).filter(({ id }) => wanted.includes(id));
      if (batch.length === 0) return 'done';
      const ids = batch.map(({ id }) => id);
      const own = Object.assign({}, ...batch.map((change) => change.own)) as Partial<T>;
      this.#changes.sending(ids);
      this.around.keep(this.#changes.unsaved);
      const answer = await this.around.send(patchOf(own), this.#changes.base.version);
      if (this.#closed) return 'waits';
      if (answer.ok) {
        this.#saved(ids, fieldsOf(own), answer.data);
        return 'done';
      }
      if (answer.problem === 'stale') {
        const read = await this.around.read();
        if (this.#closed) return 'waits';
        if (!read.ok) return this.#without(read.problem);
        this.#receive(read.data, answer);
        this.around.known(read.data);
      } else if (answer.problem === 'not-found' || PASSING.includes(answer.problem)) {
        return this.#without(answer.problem);
      } else {
        this.#offline = false;
        this.#changes.refused(ids);
        return answer;
      }
    }
    return this.#without('stale');
  }

  /** There is no more to be done for now; or ever, without the thing itself. */
  #without(problem: string): 'waits' {
    if (problem === 'not-found') this.#deleted = true;
    else {
      this.#offline = true;
      this.#cancel();
      this.#timer = this.around.later(() => void this.save(), TRY_AGAIN_MS);
    }
    return 'waits';
  }

  #saved(ids: number[], fields: Field<T>[], now: T): void {
    this.#changes.saved(ids, now);
    this.#withoutFaults(fields);
    this.#savedAt = new Date();
    this.#offline = false;
    this.around.known(now);
    this.#publish();
  }

  #receive(theirs: T, { changedBy, changedAt }: Partial<Refusal> = {}): void {
    if (theirs.version !== this.#changes.base.version) this.#external++;
    this.#changes.received(theirs, changedBy, changedAt);
    this.#offline = false;
    this.#publish();
  }

  #reject(id: number, refusal: Refusal): void {
    if (!this.#changes.reject(id)) return;
    const told = refusal.faults.map(({ pointer, detail }) => [pointer.split('/')[1] ?? '', detail]);
    this.#faults = {
      ...this.#faults,
      ...(Object.fromEntries(told.length ? told : [['', refusal.detail]]) as Faults<T>),
    };
  }

  #decided(): void {
    this.#publish();
    void this.save();
  }

  #status(conflict: boolean): SaveStatus {
    if (this.#deleted) return 'deleted';
    if (this.#changes.isEmpty) return 'saved';
    if (this.#offline) return 'offline';
    if (this.#busy) return 'saving';
    if (conflict) return 'conflict';
    return this.#changes.ready().length === 0 ? 'rejected' : 'unsaved';
  }

  #withoutFaults(fields: Field<T>[]): void {
    const some = this.#changes.someRejected;
    const rest = Object.entries(this.#faults).filter(([field]) =>
      field === '' ? some : !fields.includes(field as Field<T>),
    );
    this.#faults = Object.fromEntries(rest) as Faults<T>;
  }

  #soon(): void {
    if (this.#closed || this.#held || this.#deleted || this.#changes.ready().length === 0) return;
    this.#cancel();
    this.#timer = this.around.later(() => void this.save(), PAUSE_MS);
  }

  #cancel(): void {
    this.#timer?.();
    this.#timer = undefined;
  }

  #publish(): void {
    if (!this.#closed) this.around.keep(this.#changes.unsaved);
    this.around.changed(this.state);
  }
}
