import { existsSync, readdirSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

/**
 * Each language is a site of its own, so that no page carries words it does not show: English at
 * the top, every other one in its folder. `npm run build` makes them all.
 */
const language = process.env.SITE_LANGUAGE ?? 'en';
const others = (process.env.SITE_LANGUAGES ?? '').split(' ').filter((other) => other !== language);
const base = language === 'en' ? '' : `/${language}`;

// What is not translated (the studio) stays in English.
const untranslated = readdirSync('src/lib/i18n/en')
  .filter((file) => !existsSync(`src/lib/i18n/${language}/${file}`))
  .map((file) => file.replace(/\.ts$/, ''))
  .map((name) => [`$words/${name}`, `src/lib/i18n/en/${name}`]);

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    // A table set as blocks loses its meaning in some browsers; its roles, said again, keep it.
    warningFilter: ({ code }) => code !== 'a11y_no_redundant_roles',
  },
  kit: {
    adapter: adapter({ pages: `build${base}`, fallback: '200.html' }),
    outDir: `.svelte-kit${base}`,
    alias: { ...Object.fromEntries(untranslated), $words: `src/lib/i18n/${language}` },
    inlineStyleThreshold: 20000,
    prerender: {
      // Where the site is, is known when it is served: the web server puts its address in this place.
      origin: 'https://site.invalid',
      // Every link of every page made at build leads somewhere; the other languages are built apart.
      handleHttpError: ({ path, message }) => {
        const elsewhere =
          !path.startsWith(`${base}/`) || others.some((other) => path.startsWith(`/${other}/`));
        if (!elsewhere) throw new Error(message);
      },
      // What the skip link leads to comes by script on pages that are not rendered at build.
      handleMissingId: ({ id, message }) => {
        if (id !== 'content') throw new Error(message);
      },
    },
    // Whole addresses: the same page answers with and without a slash at its end.
    paths: { base, relative: false },
    // The web server adds connect-src (the API's origin is known only there) and frame-ancestors.
    csp: {
      mode: 'hash',
      directives: {
        'script-src': ['self'],
        'style-src': ['self'],
        'font-src': ['self'],
        'img-src': ['self', 'data:'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
      },
    },
  },
};
