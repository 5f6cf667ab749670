// Builds the site in every language, one after the other.
import { execFileSync } from 'node:child_process';
import { languages } from './languages.mjs';
import { writeOfflineList } from './offline.mjs';
import { writeShells } from './shells.mjs';

for (const language of languages) {
  execFileSync('npx', ['vite', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, SITE_LANGUAGE: language, SITE_LANGUAGES: languages.join(' ') },
  });
  await writeShells(language);
  await writeOfflineList(language);
}
