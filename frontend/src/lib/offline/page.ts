import { mount } from 'svelte';
import type { Word } from './kept';
import Notice from './Notice.svelte';

let notice: Promise<{ hear: (word: Word) => void }> | undefined;

/** Says between the head of the page and its content that it is not what the network would say now. */
export async function hear(word: Word): Promise<void> {
  notice ??= content().then((main) =>
    mount(Notice, { target: main.parentElement ?? document.body, anchor: main }),
  );
  (await notice).hear(word);
}

/** Tells a worker that has just begun what this page has fetched without it, and what still comes. */
export async function report({ ready }: ServiceWorkerContainer): Promise<void> {
  const { active } = await ready;
  new PerformanceObserver((list) =>
    active?.postMessage(list.getEntries().map(({ name }) => name)),
  ).observe({ type: 'resource', buffered: true });
}

/** A page that scripts make is not there yet when its first answers come. */
async function content(): Promise<HTMLElement> {
  for (;;) {
    const main = document.getElementById('content');
    if (main) return main;
    await new Promise(requestAnimationFrame);
  }
}
