import { base } from '$app/paths';

/** Marks the links of header and footer that lead here, and those above. */
export function markCurrent(path: string): void {
  for (const link of document.querySelectorAll('.site-head a, .site-foot nav a')) {
    const to = link.getAttribute('href') ?? '';
    const here = to === path ? 'page' : to !== `${base}/` && path.startsWith(`${to}/`) && 'true';
    if (here) link.setAttribute('aria-current', here);
    else link.removeAttribute('aria-current');
  }
}

/** Lets the other languages' links lead to this page, with the key of a link in a mail. */
export function pointLanguages(path: string, hash: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.language')) {
    link.hash = hash;
    link.pathname = (link.hreflang === 'en' ? '' : `/${link.hreflang}`) + path.slice(base.length);
  }
}

/** The skip link leads to the content and leaves the key of a link in a mail where it is. */
export function skipToContent(event: MouseEvent): void {
  if (!(event.target as Element).closest('.skip')) return;
  event.preventDefault();
  document.getElementById('content')?.focus();
}
