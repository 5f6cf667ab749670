import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const studio = process.env.SITE === 'studio';

export default defineConfig({
  plugins: [sveltekit()],
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
