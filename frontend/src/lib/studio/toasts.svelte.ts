import { tick } from 'svelte';

/** Answers false where there was no way back any more. */
type WayBack = () => Promise<unknown>;

/** What was just done, for those who do not see it, and a way back where there is one. */
class Toasts {
  text = $state.raw('');
  wayBack = $state.raw<WayBack | null>(null);

  /** Shows it, also when it was shown before. */
  async show(text: string, wayBack: WayBack | null = null): Promise<void> {
    this.clear();
    await tick();
    this.text = text;
    this.wayBack = wayBack;
  }

  /** Goes back, and shows that. */
  async undo(undone: string, notUndone: string): Promise<void> {
    const wayBack = this.wayBack;
    this.wayBack = null;
    const gone = (await wayBack?.()) === false;
    await this.show(gone ? notUndone : undone);
  }

  clear(): void {
    this.text = '';
    this.wayBack = null;
  }
}

export const toasts = new Toasts();
