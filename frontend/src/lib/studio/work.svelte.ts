import { signing } from './signing.svelte';

/** Something that saves itself. */
export interface Saving {
  readonly address: string;
  readonly standing: Standing;
  readonly savedAt: Date | null;
  save(): Promise<void>;
}

/**
 * `waiting` to be saved; `refused` by a rule; `clash` with somebody else's change; `gone`;
 * `stuck` while the connection or the sign-in is away.
 */
export type Standing = 'saved' | 'waiting' | 'saving' | 'refused' | 'clash' | 'gone' | 'stuck';

/** Everything that is being worked on in this tab, and how its saving stands. */
class Work {
  #things = $state.raw<Saving[]>([]);

  readonly standing = $derived.by<Standing>(() => {
    const all = this.#things.map((thing) => thing.standing);
    const worst = ['clash', 'gone', 'refused', 'stuck', 'saving', 'waiting'] as const;
    return worst.find((standing) => all.includes(standing)) ?? 'saved';
  });
  readonly savedAt = $derived.by<Date | null>(() => {
    const times = this.#things.map(({ savedAt }) => savedAt?.getTime() ?? 0);
    const latest = Math.max(0, this.#otherwise, ...times);
    return latest ? new Date(latest) : null;
  });
  #otherwise = $state.raw(0);

  constructor() {
    signing.onReturn(() => this.saveAll());
    addEventListener('online', () => this.saveAll());
    addEventListener('beforeunload', (event) => {
      if (this.#things.some(({ standing }) => standing !== 'saved')) event.preventDefault();
    });
  }

  add(thing: Saving): void {
    this.#things = [...this.#things.filter(({ address }) => address !== thing.address), thing];
  }

  /** Something was saved at once, without waiting. */
  saved(): void {
    this.#otherwise = Date.now();
  }

  /** Saves what waits; answers whether everything is saved then. */
  async settled(): Promise<boolean> {
    await Promise.all(this.#things.map((thing) => thing.save()));
    return this.standing === 'saved';
  }

  saveAll(): void {
    for (const thing of this.#things)
      if (thing.standing === 'waiting' || thing.standing === 'stuck') void thing.save();
  }
}

export const work = new Work();
