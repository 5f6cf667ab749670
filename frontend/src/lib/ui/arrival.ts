import { afterNavigate } from '$app/navigation';

let waiting = false;

/** After a visitor moved to another page, its h1 takes the focus, even if it comes later. */
export function focusHeadingAfterNavigation(): void {
  afterNavigate(({ type, from, to }) => {
    if (type === 'enter' || from?.url.pathname === to?.url.pathname || to?.url.hash) return;
    const heading = document.querySelector<HTMLElement>('h1');
    waiting = heading === null;
    heading?.focus({ preventScroll: true });
  });
}

/** The page is fetched anew: the h1 it then shows takes the focus. */
export function focusNextHeading(): void {
  waiting = true;
}

/** Attached to the h1. */
export function heading(h1: HTMLElement): void {
  if (waiting) {
    waiting = false;
    h1.focus({ preventScroll: true });
  }
}
