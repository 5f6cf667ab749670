import { keptUnder, signing } from './signing.svelte';

/*
 * What is being typed and not saved yet, in this tab's storage: for one person and one thing, gone
 * once it is saved or the person signs out. Private details belong to no other person and no disk.
 */

export function keep(thing: string, entries: unknown): void {
  const key = keyOf(thing);
  if (key) sessionStorage.setItem(key, JSON.stringify(entries));
}

export function kept<T>(thing: string): T | null {
  const key = keyOf(thing);
  const found = key && sessionStorage.getItem(key);
  return found ? (JSON.parse(found) as T) : null;
}

export function letGo(thing: string): void {
  const key = keyOf(thing);
  if (key) sessionStorage.removeItem(key);
}

function keyOf(thing: string): string | null {
  return signing.person && keptUnder(signing.person.id) + thing;
}
