import { isObject, type Change } from './merge';

/**
 * What is not saved of one thing, as the device keeps it: each change with the values it was made
 * upon, and the version they were last compared with. All of one moment, since it is written whole.
 */
export interface Unsaved<T> {
  /** The call it belongs to. */
  call?: string;
  version: number;
  changes: Change<T>[];
  /** Who changed the same fields, and when. */
  by?: string;
  at?: string;
}

const SHAPE = 2;

export function written<T>(unsaved: Unsaved<T>): string {
  return JSON.stringify({ shape: SHAPE, ...unsaved });
}

/**
 * Reads what was written, by an earlier version of the studio too; null for what cannot be told. An
 * earlier version did not keep what its changes were made upon, so each of them stands without a
 * base: a person is asked wherever theirs is different.
 */
export function read<T>(text: string): Unsaved<T> | null {
  const found = parsed(text);
  if (!isObject(found) || typeof found.version !== 'number') return null;
  const { version } = found;
  if (found.shape === undefined) {
    if (!isObject(found.own)) return null;
    const changes = Object.entries(found.own).map(([field, value], id) => ({
      id,
      own: { [field]: value },
      base: {},
    }));
    return { version, changes: changes as unknown as Change<T>[] };
  }
  if (found.shape !== SHAPE || !Array.isArray(found.changes) || !found.changes.every(isChange))
    return null;
  return {
    version,
    changes: found.changes as Change<T>[],
    call: textOr(found.call),
    by: textOr(found.by),
    at: textOr(found.at),
  };
}

function isChange(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.own) || !isObject(value.base)) return false;
  const { id, sent, instead } = value;
  return (
    typeof id === 'number' &&
    (sent === undefined || (Array.isArray(sent) && sent.every(isObject))) &&
    (instead === undefined || (Array.isArray(instead) && instead.every(isChange)))
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const textOr = (value: unknown) => (typeof value === 'string' ? value : undefined);
