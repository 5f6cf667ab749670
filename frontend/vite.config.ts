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

const studio = process.env.SITE === 'studio';

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
            // Whoever opens one page of the studio opens others.
            codeSplitting: {
              groups: [
                {
                  name: 'site',
                  test: studio ? /node_modules|src\/(lib|studio)/ : /node_modules|src\/lib/,
                  minShareCount: studio ? 2 : 6,
                },
              ],
            },
          },
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
