import type { Draft } from '$lib/studio/draft.svelte';
import type { Editing } from '$lib/studio/editing.svelte';
import type { DraftInsight } from '$lib/api/schema';
import { bodyOf } from '$lib/studio/remove';

/** Takes a change back; null where nothing was changed. */
type Undo = (() => Promise<unknown>) | null;

/** Makes two insights of one: the second begins at the cursor. */
export async function split(draft: Draft, one: Editing<DraftInsight>, at: number): Promise<Undo> {
  const whole = one.now;
  const [first, second] = [whole.text.slice(0, at).trim(), whole.text.slice(at).trim()];
  if (!first || !second) return null;
  const added = await draft.add('insights', {
    ...bodyOf(whole),
    text: second,
    position: whole.position + 1,
  });
  if (!added.ok) return null;
  if (!(await one.choose({ text: first }))) {
    await draft.remove('insights', added.data);
    return null;
  }
  return async () => {
    await draft.remove('insights', added.data);
    await one.choose({ text: whole.text });
  };
}

/** Makes one insight of two, with the themes and sources of both. */
export async function join(
  draft: Draft,
  one: Editing<DraftInsight>,
  other: Editing<DraftInsight>,
): Promise<Undo> {
  const { text, themes, sources } = one.now;
  const second = other.now;
  const joined = await one.choose({
    text: `${text}\n\n${second.text}`,
    themes: [...new Set([...themes, ...second.themes])],
    sources: [...new Set([...sources, ...second.sources])],
  });
  if (!joined) return null;
  const removed = await draft.remove('insights', second);
  if (!removed.ok) {
    await one.choose({ text, themes, sources });
    return null;
  }
  return async () => {
    await one.choose({ text, themes, sources });
    await draft.add('insights', bodyOf(second));
  };
}
