import { expect, it } from 'vitest';
import { after, changed, merge, patchOf, same, type Change } from './merge';

interface Thing {
  version: number;
  title?: string;
  summary?: string;
  themes?: string[];
  consent?: { state: string; by?: string };
}
const theirs = (values: Partial<Thing>): Thing => ({ version: 2, ...values });
let ids = 0;
const typed = (own: Partial<Thing>, base: Partial<Thing>, more: Partial<Change<Thing>> = {}) => ({
  id: ++ids,
  own,
  base,
  ...more,
});
const outcome = (changes: Change<Thing>[], now: Thing) => {
  const { changes: left, conflicts } = merge(changes, now);
  return { left: left.map(({ own }) => own), conflicts };
};

it('lets both stand where others changed other fields', () => {
  const mine = typed({ title: 'mine' }, { title: 'was' });
  const merged = merge([mine], theirs({ title: 'was', summary: 'theirs' }));
  expect(merged).toEqual({ changes: [mine], conflicts: [] });
});

it('asks where both changed one field, and leaves the change as it is', () => {
  const mine = typed({ title: 'mine' }, { title: 'was' });
  expect(merge([mine], theirs({ title: 'theirs' }))).toEqual({
    changes: [mine],
    conflicts: ['title'],
  });
});

it.each([
  ['both wrote the same', typed({ title: 'one' }, { title: 'was' }), theirs({ title: 'one' })],
  ['it was typed back', typed({ title: 'was' }, { title: 'was' }), theirs({ title: 'theirs' })],
  ['both emptied it', typed({ title: '' }, { title: 'was' }), theirs({})],
  [
    'it arrived and its answer was lost',
    typed({ title: 'mine ' }, { title: 'was' }, { sent: [{ title: 'mine ' }] }),
    theirs({ title: 'mine' }),
  ],
  [
    'a choice arrived and its answer was lost',
    typed(
      { consent: { state: 'NAMED' } },
      {},
      { chosen: true, sent: [{ consent: { state: 'NAMED' } }] },
    ),
    theirs({ consent: { state: 'NAMED', by: 'Ann' } }),
  ],
])('has nothing left to save where %s', (_, change, now) => {
  expect(outcome([change], now)).toEqual({ left: [], conflicts: [] });
});

it('goes on from what arrived unanswered, since it is nobody else’s', () => {
  const mine = typed({ title: 'mine, longer' }, { title: 'was' }, { sent: [{ title: 'mine' }] });
  const merged = merge([mine], theirs({ title: 'mine' }));
  expect(merged.conflicts).toEqual([]);
  expect(merged.changes[0]?.base).toEqual({ title: 'mine' });
});

it('asks where it is not known what a change was made upon', () => {
  expect(outcome([typed({ title: 'mine' }, {})], theirs({ title: 'x' })).conflicts).toEqual([
    'title',
  ]);
});

it('sends a choice also where nothing differs, and all of it', () => {
  const choice = typed(
    { title: 'same', summary: 'mine' },
    { title: 'same', summary: 'was' },
    { chosen: true },
  );
  expect(outcome([choice], theirs({ title: 'same', summary: 'was' })).left).toEqual([choice.own]);
});

it('keeps what does not clash beside what does', () => {
  const merged = outcome(
    [typed({ title: 'mine' }, { title: 'was' }), typed({ summary: 's' }, { summary: 'was' })],
    theirs({ title: 'theirs', summary: 'was' }),
  );
  expect(merged).toEqual({ left: [{ title: 'mine' }, { summary: 's' }], conflicts: ['title'] });
});

it('never reads a change of theirs as seen because of a save of ours', () => {
  const stale = typed({ title: 'mine' }, { title: 'older' });
  const before = theirs({ title: 'theirs', summary: 'a' });
  const now = { ...before, version: 3, summary: 'b' };
  expect(after(stale, before, now).base).toEqual({ title: 'older' });
  expect(after(typed({ summary: 'c' }, { summary: 'a' }), before, now).base).toEqual({
    summary: 'b',
  });
});

it('knows values by what they say', () => {
  expect(same({ a: 1, b: '' }, { b: null, a: 1 })).toBe(true);
  expect(same(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(same([], '')).toBe(false);
  expect(same(0, '')).toBe(false);
  expect(changed<Thing>({ title: 'a' }, { title: 'a', summary: 'b' })).toEqual({ summary: 'b' });
  expect(patchOf({ a: '', b: { c: undefined }, d: [] })).toEqual({
    a: null,
    b: { c: null },
    d: [],
  });
});
