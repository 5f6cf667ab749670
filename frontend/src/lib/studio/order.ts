import type { Draft } from './draft.svelte';
import type { ListName } from './draft-parts';

interface Placed {
  id: string;
  version: number;
  position: number;
}

/** A list in its order; what shares a place keeps the order in which it came. */
export function inOrder<T extends Placed>(items: T[]): T[] {
  return [...items].sort((a, b) => a.position - b.position);
}

/** The place behind the last: what left the list has left its place empty. */
export function end(items: Placed[]): number {
  return items.reduce((behind, { position }) => Math.max(behind, position + 1), 0);
}

export function moved<T>(items: T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from);
  const item = items[from];
  return item === undefined ? items : [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Saves the places of a list; only of those that moved, all at once, so that none is left behind. */
export async function arrange(draft: Draft, list: ListName, items: Placed[]): Promise<void> {
  await Promise.all(
    items.map(async ({ id }, position) => {
      const editing = draft.item(list, id);
      if (editing.now.position !== position) await editing.choose({ position });
    }),
  );
}
