import { expect, it } from 'vitest';
import { Pretend, settled } from './pretend';

function studio() {
  const world = new Pretend();
  return { world, edit: world.open() };
}

it('saves once the person pauses, only what is different, and keeps nothing then', async () => {
  const { world, edit } = studio();
  edit.set('title', 'a');
  edit.set('title', 'ab');
  expect(edit.state.status).toBe('unsaved');
  expect(world.device).not.toBeNull();
  await world.pass();
  expect(world.patches).toEqual([{ title: 'ab' }]);
  expect(edit.state).toMatchObject({ status: 'saved', base: { title: 'ab', version: 2 } });
  expect(world.device).toBeNull();
});

it('sends nothing for what was typed and taken back', async () => {
  const { world, edit } = studio();
  edit.set('title', 'x');
  edit.set('title', 'first');
  expect(edit.state.status).toBe('saved');
  await world.pass();
  expect(world.patches).toEqual([]);
});

it('goes on typing while a save is on its way', async () => {
  const { world, edit } = studio();
  edit.set('title', 'one');
  await world.begin();
  edit.set('title', 'one two');
  edit.set('summary', 'beside');
  await world.pass();
  await world.pass();
  expect(world.thing).toMatchObject({ title: 'one two', summary: 'beside' });
  expect(edit.state.status).toBe('saved');
});

it('types back to what was while a save is on its way', async () => {
  const { world, edit } = studio();
  edit.set('title', 'one');
  await world.begin();
  edit.set('title', 'first');
  await world.pass();
  await world.pass();
  expect(world.thing.title).toBe('first');
  expect(edit.state.status).toBe('saved');
});

it('shows both versions after a reload, for what was typed without a connection', async () => {
  const { world, edit } = studio();
  world.connection = 'down';
  edit.set('title', 'mine');
  await world.pass();
  expect(edit.state.status).toBe('offline');
  edit.close();
  world.change({ title: 'theirs' });
  world.connection = 'up';

  const again = world.open();
  expect(again.state).toMatchObject({
    status: 'conflict',
    now: { title: 'mine' },
    conflict: { fields: ['title'], theirs: { title: 'theirs', version: 2 } },
  });
  await world.pass();
  expect(world.thing.title).toBe('theirs');
  again.keepMine();
  await settled();
  expect(world.thing.title).toBe('mine');
});

it('shows the same two versions after a reload, and who made theirs', async () => {
  const { world, edit } = studio();
  world.change({ title: 'theirs' });
  edit.set('title', 'mine');
  await world.pass();
  const { conflict } = edit.state;
  expect(conflict).toMatchObject({ by: 'Ash', fields: ['title'] });
  edit.set('title', 'mine, longer');
  edit.close();
  const again = world.open();
  expect(again.state.conflict).toEqual(conflict);
  expect(again.state.now.title).toBe('mine, longer');
  again.takeTheirs();
  await world.pass();
  expect(again.state).toMatchObject({ status: 'saved', now: { title: 'theirs' } });
  expect(world.device).toBeNull();
});

it('asks again where somebody else was faster than the decision', async () => {
  const { world, edit } = studio();
  world.change({ title: 'theirs' });
  edit.set('title', 'mine');
  await world.pass();
  world.change({ title: 'theirs again' });
  edit.keepMine();
  await world.pass();
  expect(edit.state.conflict?.theirs.title).toBe('theirs again');
  edit.combine({ title: 'both' });
  await world.pass();
  expect(world.thing.title).toBe('both');
});

it('saves other fields while two versions of one wait for a person', async () => {
  const { world, edit } = studio();
  world.change({ title: 'theirs' });
  edit.set('title', 'mine');
  await world.pass();
  edit.set('summary', 'new');
  await world.pass();
  expect(world.thing).toMatchObject({ title: 'theirs', summary: 'new' });
  expect(edit.state.conflict?.fields).toEqual(['title']);
});

it('lets a refused entry hold nothing else back', async () => {
  const { world, edit } = studio();
  world.rule = ({ title }) => (title === 'bad' ? 'title' : undefined);
  edit.set('title', 'bad');
  edit.set('summary', 'good');
  await world.pass();
  expect(world.thing).toMatchObject({ title: 'first', summary: 'good' });
  expect(edit.state).toMatchObject({ status: 'rejected', faults: { title: 'no' } });
  const sent = world.patches.length;
  await edit.save();
  expect(world.patches).toHaveLength(sent);
  edit.set('title', 'better');
  await world.pass();
  expect(edit.state).toMatchObject({ status: 'saved', faults: {} });
});

it('does not keep a choice that is refused, and gives back what was typed before it', async () => {
  const { world, edit } = studio();
  world.rule = ({ title }) => (title === 'chosen' ? 'title' : undefined);
  edit.set('title', 'typed');
  expect(await edit.choose({ title: 'chosen', summary: 'with it' })).toBe(false);
  expect(edit.state).toMatchObject({
    now: { title: 'typed', summary: '' },
    faults: { title: 'no' },
  });
  await world.pass();
  expect(world.thing.title).toBe('typed');
  expect(edit.state.status).toBe('saved');
});

it('answers whether a choice was accepted, whatever else waits', async () => {
  const { world, edit } = studio();
  world.rule = ({ title }) => (title === 'bad' ? 'title' : undefined);
  edit.set('title', 'bad');
  await world.pass();
  expect(await edit.choose({ summary: 'chosen' })).toBe(true);
  expect(await edit.choose({ summary: 'chosen' })).toBe(true);
  expect(world.patches.filter((patch) => 'summary' in patch)).toHaveLength(2);
});

it('asks where a form was filled in upon something older', async () => {
  const { world, edit } = studio();
  const seen = edit.state.base;
  world.change({ summary: 'theirs' });
  edit.refresh({ ...world.thing });
  expect(await edit.choose({ summary: 'mine' }, seen)).toBe(false);
  expect(edit.state.conflict).toMatchObject({ fields: ['summary'] });
  expect(world.thing.summary).toBe('theirs');
});

it('takes what others changed when it is read anew, and says so to whoever is typing', async () => {
  const { world, edit } = studio();
  edit.set('title', 'mine');
  const { external } = edit.state;
  world.change({ summary: 'theirs' });
  edit.refresh({ ...world.thing });
  expect(edit.state).toMatchObject({ now: { title: 'mine', summary: 'theirs' } });
  expect(edit.state.external).toBeGreaterThan(external);
  edit.refresh({ version: 1, title: 'first', summary: '' });
  expect(edit.state.base.version).toBe(2);
  await world.pass();
  expect(world.thing).toMatchObject({ title: 'mine', summary: 'theirs', version: 3 });
});

it('is told by the save where somebody else deleted it, and keeps the words', async () => {
  const { world, edit } = studio();
  edit.set('title', 'mine');
  world.deleted = true;
  await world.pass();
  expect(edit.state.status).toBe('deleted');
  expect(edit.unsaved).toEqual({ title: 'mine' });
  expect(world.device).toContain('mine');
});

it('sends nothing of what is deleted here within the delay', async () => {
  const { world, edit } = studio();
  edit.set('title', 'mine');
  await edit.hold();
  await world.pass();
  expect(world.patches).toEqual([]);
  edit.discard();
  expect(edit.state.status).toBe('saved');
  expect(world.device).toBeNull();
});

it('waits for what is on its way before a deletion, so that the version is right', async () => {
  const { world, edit } = studio();
  edit.set('title', 'mine');
  await world.begin();
  const held = edit.hold();
  await world.pass();
  await held;
  expect(edit.state.base.version).toBe(world.thing.version);
});

it('goes on where a deletion did not work', async () => {
  const { world, edit } = studio();
  edit.set('title', 'mine');
  await edit.hold();
  edit.resume();
  await world.pass();
  expect(world.thing.title).toBe('mine');
});

it('reads what an earlier version kept: saved where nobody was faster, asked where somebody was', async () => {
  const { world } = studio();
  world.device = '{"own":{"title":"mine"},"version":1}';
  world.open();
  await world.pass();
  expect(world.thing.title).toBe('mine');

  world.device = '{"own":{"title":"mine again"},"version":1}';
  const overtaken = world.open();
  await world.pass();
  expect(overtaken.state.conflict?.fields).toEqual(['title']);
  expect(world.thing.title).toBe('mine');
});

it('tries again after the connection was away, and says nothing else meanwhile', async () => {
  const { world, edit } = studio();
  world.connection = 'lost';
  edit.set('title', 'a');
  await world.pass();
  edit.set('title', 'ab');
  await world.pass();
  expect(edit.state.status).toBe('offline');
  world.connection = 'up';
  await world.pass();
  await world.pass();
  expect(edit.state).toMatchObject({ status: 'saved', conflict: null });
  expect(world.thing.title).toBe('ab');
});
