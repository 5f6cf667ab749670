import adapter from '@sveltejs/adapter-static';

/**
 * Each language is a site of its own, so that no page carries words it does not show: English at
 * the top, every other one in its folder; and so is the studio, so that no public page carries a list
 * of its pages. `npm run build` makes them all.
 */
const { SITE = 'en', SITE_LANGUAGE = 'en', SITES = 'en' } = process.env;
const base = SITE === 'en' ? '' : `/${SITE}`;
const elsewhere = SITES.split(' ')
  .filter((other) => other !== SITE && other !== 'en')
  .map((other) => `/${other}/`);

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: {
    // A table set as blocks loses its meaning in some browsers; its roles, said again, keep it.
    warningFilter: ({ code }) => code !== 'a11y_no_redundant_roles',
  },
  kit: {
    adapter: adapter({ pages: `build${base}`, fallback: '200.html' }),
    outDir: `.svelte-kit${base}`,
    alias: { $words: `src/lib/i18n/${SITE_LANGUAGE}` },
    // The worker of the English pages looks after the studio too; it has none of its own.
    files: SITE === 'studio' ? { routes: 'src/studio', serviceWorker: 'src/studio/worker' } : {},
    inlineStyleThreshold: 20000,
    prerender: {
      // Where the site is, is known when it is served: the web server puts its address in this place.
      origin: 'https://site.invalid',
      // Every link of every page made at build leads somewhere; the other sites are built apart.
      handleHttpError: ({ path, message }) => {
        // The web server's own page for whoever runs no scripts.
        if (path === '/plain') return;
        const ours = path.startsWith(`${base}/`);
        if (ours && !elsewhere.some((other) => `${path}/`.startsWith(other)))
          throw new Error(message);
      },
      // What the skip link leads to comes by script on pages that are not rendered at build.
      handleMissingId: ({ id, message }) => {
        if (id !== 'content') throw new Error(message);
      },
    },
    // Whole addresses: the same page answers with and without a slash at its end.
    paths: { base, relative: false },
  },
};
