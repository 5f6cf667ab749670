import { words } from '$words/studio-privacy';
import type { Subject } from '$lib/api/schema';

export type Group = 'names' | 'addresses' | 'accounts' | 'ids';
const GROUPS: Group[] = ['names', 'addresses', 'accounts', 'ids'];

/** What somebody chose as one person, over several searches. */
export class Chosen {
  subject = $state.raw<Required<Subject>>({ names: [], addresses: [], accounts: [], ids: [] });

  readonly isEmpty = $derived(GROUPS.every((group) => this.subject[group].length === 0));
  /** As the person is called before they are erased: by what was chosen first. */
  readonly called = $derived(
    [this.subject.names, this.subject.addresses, this.subject.accounts].flat()[0],
  );
  readonly toType = $derived(this.called ?? words.sure.word);

  has(group: Group, value: string): boolean {
    return this.subject[group].includes(value);
  }

  set(group: Group, value: string, wanted: boolean): void {
    const others = this.subject[group].filter((one) => one !== value);
    this.subject = { ...this.subject, [group]: wanted ? [...others, value] : others };
  }

  drop(): void {
    this.subject = { names: [], addresses: [], accounts: [], ids: [] };
  }
}
