import type { Membership, MembershipEdit } from '$lib/api/schema';
import type { Sent } from '$lib/api/send';
import { editMembership, membership } from '$lib/api/membership';
import { words as join } from '$words/join';
import { words } from '$words/membership';
import { changes, entriesOf, onto, type Entries } from './entries';

/** What is held of the member, and what they entered that is not saved yet. */
export class Mine {
  readonly key: string;
  held = $state.raw() as Membership;
  entries = $state.raw() as Entries;
  /** The names of fields that must be mended. */
  faults = $state.raw<string[]>([]);
  /** Which part's button was pressed last. */
  part = $state.raw('');
  saved = $state.raw(false);
  failure = $state.raw('');
  sending = $state.raw(false);
  /** Whoever has this key is no member any more: they left in another window. */
  gone = $state.raw(false);

  constructor(key: string, held: Membership) {
    this.key = key;
    this.held = held;
    this.entries = entriesOf(held.chosen);
  }

  /** Takes what was entered into a field, which has the name of what it is about. */
  enter(entered: Partial<Entries>): void {
    this.entries = { ...this.entries, ...entered };
    this.saved = false;
  }

  /** Saves all that was entered on the page; the part is where it is answered. */
  async save(part: string): Promise<void> {
    if (this.sending) return;
    const { entries } = this;
    this.part = part;
    this.saved = false;
    this.failure = '';
    this.faults = entries.name.trim() ? [] : ['name'];
    if (this.faults.length > 0) return;
    const edit = changes(entriesOf(this.held.chosen), entries);
    // Saving nothing says as well that somebody is there, whom our mails did not reach.
    if (Object.keys(edit).length === 0 && !this.held.unreachableSince) {
      this.saved = true;
      return;
    }
    const sent = await this.#send(edit, entries);
    this.saved = sent.ok;
    if (sent.ok) return;
    this.faults = sent.faults
      .map(({ pointer }) => pointer.slice(1))
      .filter((field) => field in entries);
    if (this.faults.length === 0)
      this.failure = sent.problem === 'stale' ? words.changed : join.failed;
  }

  /** Takes an agreement back, whatever else was changed in another window meanwhile. */
  async takeBack(agreement: 'profile' | 'quoting'): Promise<boolean> {
    if (this.sending) return false;
    const edit = { [agreement]: false };
    let sent = await this.#send(edit);
    if (!sent.ok && sent.problem === 'stale') sent = await this.#send(edit);
    return sent.ok;
  }

  /** @param entered what is saved with it, and so is no longer waiting */
  async #send(edit: MembershipEdit, entered?: Entries): Promise<Sent<Membership>> {
    this.sending = true;
    let sent = await editMembership(this.key, edit, this.held.version);
    if (sent.ok) this.#hold(sent.data, entered);
    else if (sent.problem === 'stale') {
      const now = await membership(this.key);
      if (now.ok) this.#hold(now.data);
      else sent = now;
    }
    if (!sent.ok && sent.problem === 'not-found') this.gone = true;
    this.sending = false;
    return sent;
  }

  #hold(now: Membership, seen = entriesOf(this.held.chosen)): void {
    this.entries = onto(entriesOf(now.chosen), seen, this.entries);
    this.held = now;
  }
}
