import { problemText, words } from '$words/studio';
import type { Draft } from './draft.svelte';
import type { ListName } from './draft-parts';
import { patchOf } from './merge';
import { toasts } from './toasts.svelte';

/** Facts of an item that are the API's own, not entries of a person. */
const OWN = ['id', 'version', 'sourceLine'];

/** What an item is made of, to make it again. */
export function bodyOf(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([field]) => !OWN.includes(field)));
}

/** Takes an item out of its list, with the way back. */
export async function takeOut<L extends ListName>(
  draft: Draft,
  list: L,
  id: string,
  said: string,
): Promise<void> {
  if (!draft.has(list, id)) return;
  const { now } = draft.item(list, id);
  const body = patchOf(bodyOf(now));
  const answer = await draft.remove(list, now);
  if (answer.ok) await toasts.show(said, () => draft.add(list, body));
  else await toasts.show(`${words.failed} ${problemText(answer)}`);
}
