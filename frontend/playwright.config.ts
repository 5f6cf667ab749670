import { defineConfig } from '@playwright/test';
import { FLAGS } from './scripts/chromium.mjs';

const { SITE_URL, API_URL, CHROMIUM } = process.env;
if (!SITE_URL || !API_URL) {
  throw new Error(
    'Say where the site and the API run: SITE_URL=http://localhost:3000 API_URL=http://localhost:8080',
  );
}

const LAST = /studio-real-pack\.spec\.ts$/;
const WITHOUT_KEYCLOAK = /keycloak-stopped\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: true,
  fullyParallel: true,
  // Long enough for a busy machine: nothing waits longer than it has to.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  projects: [
    { name: 'site', testIgnore: [LAST, WITHOUT_KEYCLOAK] },
    // Once everything else is done: it brings real people's names into the system.
    { name: 'last', testMatch: LAST, dependencies: ['site'] },
    // Alone: it stops what signing in needs.
    { name: 'without-keycloak', testMatch: WITHOUT_KEYCLOAK, dependencies: ['last'] },
  ],
  reporter: 'list',
  use: {
    baseURL: SITE_URL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    // A test that is about copies allows it; everything else is about what the network says.
    serviceWorkers: 'block',
    // Recording what happens takes a quarter of the time: `--trace on` where it is needed.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM ?? '/usr/bin/chromium',
      args: FLAGS,
    },
  },
});
