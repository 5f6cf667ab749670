/*
 * Every order in which a person and the world can meet: whatever happens, nobody's words are
 * written over unseen, nothing that was typed is lost, and nobody is asked about their own words.
 */
import { expect, it } from 'vitest';
import type { Autosave } from './autosave';
import { Pretend, settled, type Thing } from './pretend';
import { read } from './unsaved';

const ACTS = {
  type: (at) => at.type(),
  begin: (at) => at.world.begin(),
  save: (at) => at.world.pass(),
  down: (at) => void (at.world.connection = 'down'),
  lost: (at) => void (at.world.connection = 'lost'),
  up: (at) => void (at.world.connection = 'up'),
  overtake: (at) => at.overtake(),
  reload: (at) => at.reload(),
  delete: (at) => void (at.world.deleted = true),
  leave: (at) => at.leave(),
  keepMine: (at) => at.decide((edit) => edit.keepMine()),
  takeTheirs: (at) => at.decide((edit) => edit.takeTheirs()),
  discard: (at) => at.decide((edit) => edit.discard()),
} satisfies Record<string, (at: Story) => unknown>;
type Act = keyof typeof ACTS;

const words = (text: string) => text.split(' ');

class Story {
  world = new Pretend();
  typed: string[] = [];
  others: string[] = [];
  arrived = new Set<string>();
  seen = new Set(words(this.world.thing.title));
  wrong: string[] = [];
  #edit: Autosave<Thing> | null = this.world.open();

  constructor() {
    this.world.written = (before, now) => {
      words(now.title).forEach((word) => this.arrived.add(word));
      for (const word of words(before.title))
        if (!this.seen.has(word) && !words(now.title).includes(word))
          this.wrong.push(`${word} was written over unseen`);
    };
  }

  get edit(): Autosave<Thing> | null {
    // Whoever was away comes back to the page.
    if (!this.#edit && !this.world.deleted) this.#edit = this.world.open();
    return this.#edit;
  }

  type(): void {
    const { edit } = this;
    if (!edit) return;
    const word = `m${this.typed.length}`;
    const { now } = edit.state;
    words(now.title).forEach((shown) => this.seen.add(shown));
    if (edit.state.status !== 'deleted') this.typed.push(word);
    edit.set('title', `${now.title} ${word} `.trimStart());
  }

  /** The person looks at both versions and decides; what they give up is theirs to give up. */
  decide(how: (edit: Autosave<Thing>) => void): void {
    const { conflict, now } = this.edit?.state ?? {};
    if (!this.edit || !conflict) return;
    words(conflict.theirs.title).forEach((shown) => this.seen.add(shown));
    words(now?.title ?? '').forEach((own) => this.arrived.add(own));
    how(this.edit);
  }

  overtake(): void {
    const word = `o${this.others.length}`;
    this.others.push(word);
    words(this.world.thing.title).forEach((shown) => this.arrived.add(shown));
    this.world.change({ title: word });
  }

  async reload(): Promise<void> {
    this.world.connection = 'up';
    this.#edit?.close();
    this.#edit = null;
    await this.world.pass();
    if (!this.world.deleted) this.#edit = this.world.open();
  }

  async leave(): Promise<void> {
    void this.#edit?.save();
    await settled();
    if (this.#edit?.state.status !== 'saved') return;
    this.#edit.close();
    this.#edit = null;
  }

  async end(): Promise<void> {
    this.world.connection = 'up';
    for (let turn = 0; turn < 8; turn++) await this.world.pass();
    const state = this.edit?.state;
    const kept = this.world.device === null ? null : read<Thing>(this.world.device);
    const held = [state?.now.title, ...(kept?.changes ?? []).map(({ own }) => own.title)].join(' ');
    for (const word of this.typed)
      if (!this.arrived.has(word) && !words(held).includes(word))
        this.wrong.push(`${word} is lost`);
    if (state?.conflict && this.others.length === 0)
      this.wrong.push('asked about nobody else’s words');
    if (state && !this.world.deleted && !state.conflict && (state.status !== 'saved' || kept))
      this.wrong.push(`ends ${state.status}`);
    this.edit?.close();
  }
}

async function wrongIn(acts: Act[]): Promise<string[]> {
  const story = new Story();
  for (const act of acts) {
    await (ACTS[act] as (at: Story) => unknown)(story);
    await settled();
  }
  await story.end();
  return story.wrong.map((wrong) => `${acts.join(', ')}: ${wrong}`);
}

function* orders<T>(things: T[]): Generator<T[]> {
  if (things.length === 0) yield [];
  for (const [index, thing] of things.entries())
    for (const rest of orders(things.toSpliced(index, 1))) yield [thing, ...rest];
}

function* sequences<T>(things: T[], length: number): Generator<T[]> {
  if (length === 0) yield [];
  else
    for (const first of things)
      for (const rest of sequences(things, length - 1)) yield [first, ...rest];
}

it.each(['down', 'lost'] as const)(
  'in every order, with a connection that is %s',
  async (gone) => {
    const wrong: string[] = [];
    for (const acts of orders<Act>(['type', 'save', gone, 'overtake', 'reload', 'delete', 'leave']))
      wrong.push(...(await wrongIn(acts)));
    expect(wrong.slice(0, 5)).toEqual([]);
  },
  60_000,
);

it('in any three steps after something was typed, alone and while somebody is faster', async () => {
  const wrong: string[] = [];
  for (const acts of sequences(Object.keys(ACTS) as Act[], 3)) {
    wrong.push(...(await wrongIn(['type', ...acts])));
    wrong.push(...(await wrongIn(['type', 'overtake', 'save', ...acts])));
    wrong.push(...(await wrongIn(['type', 'begin', 'type', ...acts])));
  }
  expect(wrong.slice(0, 5)).toEqual([]);
}, 60_000);
