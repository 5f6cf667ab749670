import type { Answer } from './ask';
import type { Conflict } from './changes';
import type { Field } from './merge';
import type { Unsaved } from './unsaved';

/** `rejected` by a rule; `conflict` with somebody else's change; `deleted` by somebody else. */
export type SaveStatus =
  'saved' | 'unsaved' | 'saving' | 'offline' | 'rejected' | 'conflict' | 'deleted';

/** What is wrong with an entry, by its field; `''` for the whole. */
export type Faults<T> = Partial<Record<Field<T> | '', string>>;

export interface EditState<T> {
  status: SaveStatus;
  /** As the API last told it. */
  base: T;
  /** With what is not saved yet. */
  now: T;
  conflict: Conflict<T> | null;
  faults: Faults<T>;
  savedAt: Date | null;
  /** Rises whenever the thing changes by another hand than this one. */
  external: number;
}

/** The world around: the API, the device, the clock. */
export interface Around<T> {
  send: (patch: object, version: number) => Promise<Answer<T>>;
  read: () => Promise<Answer<T>>;
  /** Keeps what is not saved on the device; null once everything is. */
  keep: (unsaved: Unsaved<T> | null) => void;
  /** Calls back later; answers how to call that off. */
  later: (run: () => void, ms: number) => () => void;
  /** Called with every new state that the API tells. */
  known: (now: T) => void;
  /** Called whenever anything of the state is different. */
  changed: (state: EditState<T>) => void;
}
