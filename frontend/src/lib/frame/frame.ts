/*
 * Header and footer. They are the same on every page, so they are written into the pages at build
 * (hooks.server.ts) and no script carries them; `current.ts` marks where the visitor is.
 */
import { escaped } from '$lib/text/escaped';
import { words } from '$words/frame';

type Page = keyof typeof words.pages;

const MAIN: Page[] = ['sessions', 'themes', 'search', 'reach', 'about', 'join'];
const COLUMNS: [keyof typeof words.columns, Page[]][] = [
  ['read', ['sessions', 'search', 'themes', 'resources', 'measuring', 'recordings']],
  ['community', ['about', 'people', 'reach', 'join']],
  ['site', ['contact', 'privacy', 'accessibility', 'partners', 'studio']],
];

/** How a language is called by those who speak it, by the folder of its words. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** @param base where this language's site begins: empty, or `/sv` */
export function header(base: string): string {
  return `<a class="skip" href="#content">${escaped(words.skip)}</a>
<header class="site-head"><a class="home" href="${base}/">${escaped(words.community)}</a>
<nav aria-label="${escaped(words.main)}">${MAIN.map((page) => link(base, page)).join('\n')}</nav></header>`;
}

/** @param others the site's other languages */
export function footer(base: string, others: string[]): string {
  const columns = COLUMNS.map(
    ([name, pages]) =>
      `<div><p>${escaped(words.columns[name])}</p><ul class="plain">${pages
        .map((page) => `<li>${link(base, page)}</li>`)
        .join('')}</ul></div>`,
  );
  const languages = others.map(
    (language) =>
      `<a class="language" href="${home(language)}" lang="${language}" hreflang="${language}">${ownName(language)}</a>`,
  );
  return `<footer class="site-foot"><p>${escaped(words.footer)} ${languages.join(' ')}</p>
<nav aria-label="${escaped(words.foot)}">${columns.join('')}</nav></footer>`;
}

export function noScript(): string {
  return `${escaped(words.noScript)} <a href="/plain">${escaped(words.plain)}</a>`;
}

function home(language: string): string {
  return language === 'en' ? '/' : `/${language}/`;
}

function link(base: string, page: Page): string {
  // The studio speaks English alone, and is a site of its own.
  const to = page === 'studio' ? '/studio" data-sveltekit-reload' : `${base}/${page}"`;
  return `<a href="${to}>${escaped(words.pages[page])}</a>`;
}
