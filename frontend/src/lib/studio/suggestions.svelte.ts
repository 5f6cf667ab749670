import { ask, askAt, type Answer } from './ask';
import type { Draft } from './draft.svelte';
import type { SuggestionOutcome, SuggestionView } from '$lib/api/schema';
import type { Page } from '$lib/api/client';
import { edits } from './edits.svelte';

type Kind = SuggestionView['kind'];

/** What a call's materials suggest and nobody decided yet. */
export class Suggestions {
  open = $state.raw<SuggestionView[]>([]);

  constructor(private readonly draft: Draft) {}

  of(kind: Kind): SuggestionView[] {
    return this.open.filter((suggestion) => suggestion.kind === kind);
  }

  async load(): Promise<void> {
    const path = `/drafts/${this.draft.slug}/suggestions?state=OPEN`;
    const answer = await askAt<Page<SuggestionView>>('GET', path);
    if (answer.ok) this.open = answer.data.items;
  }

  /** Looks again, for notes and themes that came since. */
  async findAgain(): Promise<void> {
    const answer = await ask('POST', `/drafts/${this.draft.slug}/suggestions`);
    if (answer.ok) this.open = answer.data.items.filter(({ decision }) => !decision);
  }

  async accept(...suggestions: SuggestionView[]): Promise<Answer<unknown>> {
    return this.#decide(suggestions, 'ACCEPTED');
  }

  async reject(...suggestions: SuggestionView[]): Promise<Answer<unknown>> {
    return this.#decide(suggestions, 'REJECTED');
  }

  /** Decides one and keeps why. */
  async decide(
    one: SuggestionView,
    accept: boolean,
    reason: string,
    country?: string,
  ): Promise<Answer<unknown>> {
    const decision = accept ? 'ACCEPTED' : 'REJECTED';
    return this.#decide([one], decision, reason.trim() || undefined, country);
  }

  async #decide(
    suggestions: SuggestionView[],
    decision: SuggestionOutcome,
    reason?: string,
    country?: string,
  ): Promise<Answer<unknown>> {
    let last: Answer<unknown> = { ok: true, data: null };
    for (const { id, version } of suggestions) {
      last = await ask('PATCH', `/suggestions/${id}`, {
        body: { decision, ...(reason && { reason }), ...(country && { country }) },
        version,
      });
      if (!last.ok) break;
      this.open = this.open.filter((other) => other.id !== id);
    }
    if (last.ok) edits.saved();
    else await this.load();
    await this.draft.load();
    return last;
  }
}
