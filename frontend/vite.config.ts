import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // What every page needs travels in one piece: fewer requests, and it packs better.
            codeSplitting: {
              groups: [{ name: 'site', test: /node_modules|src\/lib/ }],
            },
          },
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts'] },
});
