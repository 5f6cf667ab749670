import { readdirSync } from 'node:fs';

/** Every folder of words is a language; English first, as its build empties the others' place. */
export const languages = readdirSync('src/lib/i18n', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));

/** For people who work on the site and sign in; no visitor pays for it. In English. */
export const STUDIO = 'studio';

/** What is built, each with routes, scripts and a folder of its own. */
export const sites = [...languages, STUDIO];
