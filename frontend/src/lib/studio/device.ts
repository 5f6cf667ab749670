import { keptUnder, authentication } from './authentication.svelte';
import { read, written, type Unsaved } from './unsaved';

/*
 * What is being written and not saved yet, in this tab's storage: for one person and one thing, gone
 * once it is saved or the person signs out. Private details belong to no other person and no disk.
 */

const FORM = 'form:';

/** Where one person's unsaved changes of one thing are kept, also when somebody else signs in. */
export interface Place<T> {
  /** `unreadable` is thrown away with this. */
  take: () => Unsaved<T> | 'unreadable' | null;
  keep: (unsaved: Unsaved<T> | null) => void;
}

export function placeFor<T>(address: string, call?: string): Place<T> {
  const key = keyOf(address);
  return {
    take: () => {
      const text = key && sessionStorage.getItem(key);
      if (!text) return null;
      const unsaved = read<T>(text);
      if (unsaved) return unsaved;
      sessionStorage.removeItem(key);
      return 'unreadable';
    },
    keep: (unsaved) => put(key, unsaved && written({ call, ...unsaved })),
  };
}

/** What is not saved, by the address of each thing; of one call and of none that is known, or of all. */
export function unsavedThings(call?: string): Map<string, Unsaved<object>> {
  const prefix = keyOf('');
  const things = new Map<string, Unsaved<object>>();
  for (const key of Object.keys(sessionStorage)) {
    if (!prefix || !key.startsWith(prefix + '/')) continue;
    const unsaved = read<object>(sessionStorage.getItem(key) ?? '');
    if (unsaved && (!call || !unsaved.call || unsaved.call === call))
      things.set(key.slice(prefix.length), unsaved);
  }
  return things;
}

export function discard(address: string): void {
  put(keyOf(address), null);
}

/** Keeps what was entered into a form that is sent as a whole. */
export function keepForm(form: string, entries: object): void {
  put(keyOf(FORM + form), JSON.stringify(entries));
}

/** What was entered into a form, as far as it has such fields of texts. */
export function keptForm<T extends object>(form: string, fields: (keyof T)[]): Partial<T> | null {
  const key = keyOf(FORM + form);
  const text = key && sessionStorage.getItem(key);
  if (!text) return null;
  try {
    const found = JSON.parse(text) as Partial<T> | null;
    const known = fields.filter((field) => typeof found?.[field] === 'string');
    return Object.fromEntries(known.map((field) => [field, found?.[field]])) as Partial<T>;
  } catch {
    return null;
  }
}

export function discardForm(form: string): void {
  put(keyOf(FORM + form), null);
}

/** Throws away forms that an earlier version of the studio kept, for any call; whether there were any. */
export function discardOutdated(): boolean {
  const prefix = keyOf('');
  const outdated = Object.keys(sessionStorage).filter(
    (key) => prefix && key.startsWith(prefix) && !/^(\/|form:)/.test(key.slice(prefix.length)),
  );
  for (const key of outdated) sessionStorage.removeItem(key);
  return outdated.length > 0;
}

function put(key: string | null, text: string | null): void {
  if (!key) return;
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // A full storage is no reason to stop anybody from writing.
  }
}

function keyOf(thing: string): string | null {
  return authentication.person && keptUnder(authentication.person.id) + thing;
}
