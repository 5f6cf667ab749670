/*
 * What one person changed, merged into what the API has by now. Pure functions: each change carries
 * the values that the person saw, so that nothing else is needed to tell whether somebody else
 * changed the same field.
 */

export type Field<T> = keyof T & string;

/** A change that the API does not have yet, as far as we know. */
export interface Change<T> {
  /** Told apart from other changes of the same thing; a new one whenever its values change. */
  id: number;
  /** What the fields shall be. */
  own: Partial<T>;
  /** What they were when the person saw them. A field that is missing here was not recorded. */
  base: Partial<T>;
  /** What went out and was not answered, so that it may have arrived. */
  sent?: Partial<T>[];
  /**
   * Several fields that belong together, chosen rather than typed: they are saved all or none, also
   * where they are as before, since a rule may want to hear it again.
   */
  chosen?: boolean;
  /** The API refused it as it is. */
  rejected?: boolean;
  /** What was typed before and is typed again if this is refused. */
  instead?: Change<T>[];
}

export interface Merged<T> {
  /** What is still to be saved, now resting on their values wherever nobody else changed them. */
  changes: Change<T>[];
  /** Fields that somebody else changed as well. */
  conflicts: Field<T>[];
}

export function merge<T extends object>(changes: readonly Change<T>[], theirs: T): Merged<T> {
  const left = changes.filter((change) => !arrived(change, theirs));
  return {
    changes: left.map((change) =>
      conflictsOf(change, theirs).length > 0 ? change : onto(change, theirs),
    ),
    conflicts: [...new Set(left.flatMap((change) => conflictsOf(change, theirs)))],
  };
}

/** The fields of a change that somebody else changed since the person saw them. */
export function conflictsOf<T extends object>(change: Change<T>, theirs: T): Field<T>[] {
  return fieldsOf(change.own).filter((field) => {
    if (same(change.own[field], theirs[field])) return false;
    if (isAsSeen(change, field, theirs[field])) return false;
    return !unanswered(change, field).some((sent) => says(theirs[field], sent));
  });
}

/** The same change, made by somebody who has seen their values. */
export function onto<T extends object>(change: Change<T>, theirs: T): Change<T> {
  return { ...change, base: pick(theirs, fieldsOf(change.own)) };
}

/** The same change after a save of ours: who saw what was before has seen what came of it. */
export function after<T extends object>(change: Change<T>, before: T, now: T): Change<T> {
  const seen = fieldsOf(change.own).filter((field) => isAsSeen(change, field, before[field]));
  return { ...change, sent: undefined, base: { ...change.base, ...pick(now, seen) } };
}

/** How a thing reads with everything that is not saved yet. */
export function applied<T extends object>(base: T, changes: readonly Change<T>[]): T {
  return Object.assign({}, base, ...changes.map(({ own }) => own)) as T;
}

/** Those of some values that are not as they were seen. */
export function changed<T extends object>(seen: Partial<T>, values: Partial<T>): Partial<T> {
  return pick(
    values,
    fieldsOf(values).filter((field) => !same(values[field], seen[field])),
  );
}

export function fieldsOf<T>(values: Partial<T>): Field<T>[] {
  return Object.keys(values) as Field<T>[];
}

export function pick<T extends object>(values: Partial<T>, fields: Field<T>[]): Partial<T> {
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<T>;
}

export function without<T extends object>(values: Partial<T>, fields: Field<T>[]): Partial<T> {
  return pick(
    values,
    fieldsOf(values).filter((field) => !fields.includes(field)),
  );
}

/**
 * Whether nothing is left to be saved: what is typed stands there already, or is as the person saw
 * it; what is chosen only where it was sent and stands there.
 */
function arrived<T extends object>(change: Change<T>, theirs: T): boolean {
  return fieldsOf(change.own).every((field) => {
    const own = change.own[field];
    const sent = unanswered(change, field);
    if (sent.some((value) => same(value, own) && says(theirs[field], value))) return true;
    if (change.chosen) return false;
    return same(own, theirs[field]) || (sent.length === 0 && isAsSeen(change, field, own));
  });
}

/** Whether a value is the one that the person saw. */
export function isAsSeen<T>({ base }: Change<T>, field: Field<T>, value: unknown): boolean {
  return field in base && same(base[field], value);
}

function unanswered<T>({ sent = [] }: Change<T>, field: Field<T>): unknown[] {
  return sent.filter((values) => field in values).map((values) => values[field]);
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are one to the API, which knows nothing empty and no order of fields. */
export function same(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((value, index) => same(value, b[index]));
  if (isObject(a) && isObject(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
      same(a[key], b[key]),
    );
  return a === b;
}

/** Whether a value is what came of one that was sent: the API trims texts and adds to objects. */
function says(now: unknown, sent: unknown): boolean {
  if (isObject(sent))
    return isObject(now) && Object.entries(sent).every(([key, value]) => says(now[key], value));
  if (Array.isArray(sent))
    return Array.isArray(now) && same(now.map(trimmed), sent.map(trimmed).filter(Boolean));
  return same(trimmed(now), trimmed(sent));
}

const trimmed = (value: unknown) =>
  typeof value === 'string' ? value.normalize().replace(/\s+/g, ' ').trim() : value;

/** JSON Merge Patch: what was emptied is cleared. */
export function patchOf(changes: object): object {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, emptied(value)]),
  );
}

function emptied(value: unknown): unknown {
  if (isEmpty(value)) return null;
  return isObject(value) ? patchOf(value) : value;
}
