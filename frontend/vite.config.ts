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
                // What few pages need, in few pieces.
                { name: 'call', test: /src\/lib\/(ui\/CallTime|text\/size)/ },
                { name: 'voices', test: /src\/lib\/ui\/(Quote|[Cc]itation)/ },
                { name: 'maps', test: /src\/lib\/maps/ },
                // What only forms and the links in mails need, though these are four pages and more.
                { name: 'sending', test: /src\/lib\/api\/(send|once)/ },
                { name: 'joining', test: /src\/lib\/i18n\/[a-z]+\/join/ },
                {
                  name: 'site',
                  priority: 1,
                  test: studio
                    ? /node_modules|rolldown|src\/(lib|studio)/
                    : /node_modules|rolldown|src\/lib(?!\/(api\/(send|once)|i18n\/[a-z]+\/join))/,
                  minShareCount: studio ? 2 : 4,
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
