import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** SvelteKit's announcer brings a style attribute, which the content policy refuses; ours is in base.css. */
const announcerWithoutStyle: Plugin = {
  name: 'announcer-without-style',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/generated/root.svelte')
      ? code.replace(/(<div id="svelte-announcer"[^>]*?)\s+style="[^"]*"/, '$1')
      : undefined,
};

const studioOnly =
  /src\/lib\/(studio|i18n\/\w+\/studio)|routes\/studio|oidc-client-ts|jwt-decode|svelte-dnd-action/;

const everywhere = (id: string) => /node_modules|src\/lib/.test(id) && !studioOnly.test(id);

export default defineConfig({
  plugins: [announcerWithoutStyle, sveltekit()],
  environments: {
    client: {
      build: {
        // SvelteKit's own links preload what a page needs.
        modulePreload: false,
        rolldownOptions: {
          output: {
            // What every page needs travels in one piece: fewer requests, and it packs better.
            // What only the studio needs stays with the studio, however many of its pages share it.
            codeSplitting: {
              groups: [
                { name: 'studio', test: studioOnly, minShareCount: 2, priority: 1 },
                { name: 'site', test: everywhere, minShareCount: 6, priority: 2 },
              ],
            },
          },
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
