import type { SaveStatus } from './save-state';
import { unsavedThings } from './device';
import { authentication } from './authentication.svelte';

/** A thing with the version to change it from. */
export interface Stored {
  version: number;
}

/** Something that saves itself. */
export interface Edit {
  readonly address: string;
  /** The call it belongs to, if any. */
  readonly call?: string;
  readonly owner?: string;
  readonly status: SaveStatus;
  readonly savedAt: Date | null;
  save(rejected?: boolean): Promise<void>;
  close(): void;
}

/** What does not pass by itself, or not soon. */
const WAITS: SaveStatus[] = ['conflict', 'rejected', 'offline'];

/** Everything that is being edited in this tab, and how saving it stands. */
class Edits {
  #open = $state.raw<Edit[]>([]);
  #savedAtOnce = $state.raw(0);

  readonly savedAt = $derived.by<Date | null>(() => {
    const times = this.#open.map(({ savedAt }) => savedAt?.getTime() ?? 0);
    const latest = Math.max(0, this.#savedAtOnce, ...times);
    return latest ? new Date(latest) : null;
  });

  constructor() {
    authentication.onReturn(() => this.saveAll());
    addEventListener('online', () => this.saveAll());
    addEventListener('beforeunload', (event) => {
      if (this.wait) event.preventDefault();
    });
  }

  /** Something is not saved yet. */
  get wait(): boolean {
    return this.#open.some(({ status }) => status !== 'saved');
  }

  /** Answers how to take it out again. */
  add(edit: Edit): () => void {
    this.#open.find(({ address }) => address === edit.address)?.close();
    this.#open = [...this.#open, edit];
    return () => {
      const { savedAt } = edit;
      if (savedAt) this.#savedAtOnce = Math.max(this.#savedAtOnce, savedAt.getTime());
      this.#open = this.#open.filter((other) => other !== edit);
    };
  }

  /** How one call's things stand, and those of none: the worst of them. */
  statusOf(call?: string): SaveStatus {
    const all = this.#of(call).map(({ status }) => status);
    const worst = ['conflict', 'deleted', 'rejected', 'offline', 'saving', 'unsaved'] as const;
    return worst.find((status) => all.includes(status)) ?? 'saved';
  }

  /** Other calls that something waits in. */
  waitingElsewhere(call?: string): string[] {
    const here = this.#open.filter(({ status }) => WAITS.includes(status));
    const kept = [...unsavedThings().values()].filter(
      (unsaved) => !this.#open.some((edit) => edit.call === unsaved.call),
    );
    const calls = [...here, ...kept].flatMap((one) => one.call ?? []);
    return [...new Set(calls)].filter((other) => other !== call).sort();
  }

  /** What waits in one call for a person to settle it. */
  unsettled(call: string): Edit[] {
    return this.#of(call).filter(({ status }) => status === 'conflict' || status === 'rejected');
  }

  /** Something was saved at once, without waiting. */
  saved(): void {
    this.#savedAtOnce = Date.now();
  }

  /** Saves what waits in one call; answers whether everything of it is saved then. */
  async settle(call: string): Promise<boolean> {
    await Promise.all(this.#of(call).map((edit) => edit.save(true)));
    return this.#of(call).every(({ status }) => status === 'saved');
  }

  /** Saves what can be saved in a moment. */
  async saveSoon(): Promise<void> {
    const moment = new Promise((pass) => setTimeout(pass, 2_000));
    await Promise.race([Promise.all(this.#open.map((edit) => edit.save())), moment]);
  }

  /** What belongs to somebody who is not signed in any more is left to them, on the device. */
  saveAll(): void {
    for (const edit of this.#open)
      if (authentication.person && edit.owner !== authentication.person.id) edit.close();
      else if (edit.status === 'unsaved' || edit.status === 'offline') void edit.save();
  }

  #of(call?: string): Edit[] {
    return this.#open.filter((edit) => !edit.call || edit.call === call);
  }
}

export const edits = new Edits();
