type Message = { kind: 'ask' } | { kind: 'user'; user: string } | { kind: 'left' };

/** How long another tab has to answer. */
const PATIENCE_MS = 150;

/** The studio's tabs of one browser, which share a sign-in. Only pages of this site can listen. */
export class Tabs {
  #channel = new BroadcastChannel('studio-sign-in');
  #answered?: () => void;

  /**
   * @param own what this tab could give another, if anything
   * @param heard another tab has a sign-in
   * @param left somebody signed out
   */
  constructor(own: () => string | undefined, heard: (user: string) => void, left: () => void) {
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'left') left();
      if (data.kind === 'user') {
        heard(data.user);
        this.#answered?.();
      }
      const user = data.kind === 'ask' ? own() : undefined;
      if (user) this.tell(user);
    };
  }

  tell(user: string): void {
    this.#send({ kind: 'user', user });
  }

  leave(): void {
    this.#send({ kind: 'left' });
  }

  /** Asks the others and waits a moment for the first to answer. */
  async ask(): Promise<void> {
    const answer = new Promise<void>((resolve) => {
      this.#answered = resolve;
      setTimeout(resolve, PATIENCE_MS);
    });
    this.#send({ kind: 'ask' });
    await answer;
    this.#answered = undefined;
  }

  #send(message: Message): void {
    this.#channel.postMessage(message);
  }
}
