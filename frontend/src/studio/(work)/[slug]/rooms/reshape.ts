import { ask, refusal, type Answer } from '$lib/studio/ask';
import type { Draft } from '$lib/studio/draft.svelte';
import type { Editing } from '$lib/studio/editing.svelte';
import { end } from '$lib/studio/order';
import type { DraftBreakoutNote } from '$lib/api/schema';

/** What was done, with the way back. */
type Done = Answer<() => Promise<unknown>>;
type Note = DraftBreakoutNote;

const seen = ({ id, version }: Note) => ({ id, version });

/** Moves a note to another room or under another question, behind what is there. */
export async function move(
  draft: Draft,
  note: Editing<Note>,
  to: { room?: string; question?: number },
): Promise<(() => Promise<unknown>) | null> {
  const { room = '', question, position } = note.now;
  const target = { room, question, ...to };
  const there = (draft.whole?.breakoutNotes ?? []).filter(
    (other) => (other.room ?? '') === target.room && other.question === target.question,
  );
  const moved = await note.choose({ ...target, position: end(there) });
  return moved ? () => note.choose({ room, question, position }) : null;
}

/** Splits a note behind the words that stand before the cursor. */
export async function split(draft: Draft, note: Editing<Note>, before: string): Promise<Done> {
  await note.save();
  const { id, text, version } = note.base;
  const at = before.trim().length;
  if (note.status !== 'saved' || !text.startsWith(before.trim())) return refusal('unsaved');
  const answer = await ask('POST', `/breakout-notes/${id}/split`, { body: { at }, version });
  await draft.load();
  if (!answer.ok) return answer;
  const between = /^\s*/.exec(text.slice(at))?.[0] ?? '';
  const { first, second } = answer.data;
  return { ok: true, data: async () => (await put(draft, [first.id, second.id], between)).ok };
}

/** Joins a note with the one above it, whose place it takes. */
export async function join(draft: Draft, above: Editing<Note>, note: Editing<Note>): Promise<Done> {
  await Promise.all([above.save(), note.save()]);
  if (above.status !== 'saved' || note.status !== 'saved') return refusal('unsaved');
  const { text, themes, id } = above.base;
  const { themes: below } = note.base;
  const answer = await joined(draft, [above.base, note.base], '\n');
  if (!answer.ok) return answer;
  const { version } = answer.data;
  const undo = async () => {
    const body = { at: text.length };
    const parted = await ask('POST', `/breakout-notes/${id}/split`, { body, version });
    await draft.load();
    if (!parted.ok) return false;
    await draft.item('breakoutNotes', id).choose({ themes });
    await draft.item('breakoutNotes', parted.data.second.id).choose({ themes: below });
    return true;
  };
  return { ok: true, data: undo };
}

async function joined(draft: Draft, notes: Note[], between: string): Promise<Answer<Note>> {
  const body = { notes: notes.map(seen), between };
  const answer = await ask('POST', `/drafts/${draft.slug}/breakout-notes/join`, { body });
  await draft.load();
  return answer;
}

function put(draft: Draft, ids: string[], between: string) {
  const notes = ids.flatMap(
    (id) => draft.whole?.breakoutNotes.find((note) => note.id === id) ?? [],
  );
  return joined(draft, notes, between);
}
