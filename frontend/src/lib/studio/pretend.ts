/*
 * A thing on a server, a device and a connection, for the tests of saving: everything that happens,
 * happens when a test says so.
 */
import { refusal, type Answer } from './ask';
import { Autosave } from './autosave';
import { read, written } from './unsaved';

export interface Thing {
  version: number;
  title: string;
  summary: string;
}

/** `down`: nothing gets through; `lost`: it arrives and the answer does not. */
export type Connection = 'up' | 'down' | 'lost';

export class Pretend {
  thing: Thing = { version: 1, title: 'first', summary: '' };
  deleted = false;
  connection: Connection = 'up';
  /** What is on the device, as text. */
  device: string | null = null;
  patches: object[] = [];
  /** A rule of the server: what is wrong with a patch, by field. */
  rule: (patch: Partial<Thing>) => string | undefined = () => undefined;
  written: (before: Thing, now: Thing) => void = () => {};

  #timers = new Map<object, () => void>();
  #gates: (() => void)[] = [];
  #slow = false;

  open(): Autosave<Thing> {
    const around = {
      send: (patch: object, version: number) => this.#through(() => this.#patch(patch, version)),
      read: () =>
        this.#through<Thing>(() =>
          this.deleted ? refusal('not-found') : { ok: true, data: { ...this.thing } },
        ),
      keep: (unsaved: Parameters<typeof written<Thing>>[0] | null) => {
        this.device = unsaved && written(unsaved);
      },
      later: (run: () => void) => {
        const timer = {};
        this.#timers.set(timer, run);
        return () => void this.#timers.delete(timer);
      },
      known: () => {},
      changed: () => {},
    };
    return new Autosave<Thing>(
      { ...this.thing },
      around,
      this.device === null ? null : read<Thing>(this.device),
    );
  }

  /** Somebody else changes the thing. */
  change(values: Partial<Thing>): void {
    if (!this.deleted) this.thing = { ...this.thing, ...values, version: this.thing.version + 1 };
  }

  /** Time passes, and what waits for it begins; what is asked of the server stays on its way. */
  async begin(): Promise<void> {
    this.#slow = true;
    await this.#pass();
  }

  /** Time passes and everything arrives. */
  async pass(): Promise<void> {
    this.#slow = false;
    this.#gates.splice(0).forEach((open) => open());
    await settled();
    await this.#pass();
  }

  async #pass(): Promise<void> {
    const due = [...this.#timers.values()];
    this.#timers.clear();
    due.forEach((run) => run());
    await settled();
  }

  async #through<T>(answer: () => Answer<T>): Promise<Answer<T>> {
    if (this.#slow) await new Promise<void>((open) => this.#gates.push(open));
    if (this.connection === 'down') return refusal('unreachable');
    const given = answer();
    return this.connection === 'lost' ? refusal('unreachable') : given;
  }

  #patch(patch: Partial<Thing>, version: number): Answer<Thing> {
    if (this.deleted) return refusal('not-found');
    if (version !== this.thing.version)
      return { ...refusal('stale'), changedBy: 'Ash', changedAt: '2026-01-15T18:00:00Z' };
    this.patches.push(patch);
    const field = this.rule(patch);
    if (field) return { ...refusal('invalid'), faults: [{ pointer: `/${field}`, detail: 'no' }] };
    const before = this.thing;
    const values = Object.entries(patch).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.trim() : (value ?? ''),
    ]);
    this.thing = {
      ...before,
      ...(Object.fromEntries(values) as Partial<Thing>),
      version: before.version + 1,
    };
    this.written(before, this.thing);
    return { ok: true, data: { ...this.thing } };
  }
}

/** Everything that can happen without time passing has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 25; turn++) await Promise.resolve();
}
