import { tick } from 'svelte';

/** What was just done, for those who do not see it, and a way back where there is one. */
class Saying {
  text = $state.raw('');
  undo = $state.raw<(() => Promise<unknown>) | null>(null);

  /** Says it, also when it was said before. */
  async say(text: string, undo: (() => Promise<unknown>) | null = null): Promise<void> {
    this.text = '';
    this.undo = null;
    await tick();
    this.text = text;
    this.undo = undo;
  }

  async back(said: string): Promise<void> {
    const undo = this.undo;
    this.undo = null;
    await undo?.();
    await this.say(said);
  }

  clear(): void {
    this.text = '';
    this.undo = null;
  }
}

export const saying = new Saying();
