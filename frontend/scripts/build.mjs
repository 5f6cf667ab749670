// Builds the site in every language, and the studio, one after the other.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { languages, sites, STUDIO } from './sites.mjs';
import { writeOfflineList } from './offline.mjs';
import { writeShells } from './shells.mjs';

for (const site of sites) {
  const env = {
    SITE: site,
    SITES: sites.join(' '),
    SITE_LANGUAGE: site === STUDIO ? 'en' : site,
    SITE_LANGUAGES: languages.join(' '),
  };
  execFileSync('npx', ['vite', 'build'], { stdio: 'inherit', env: { ...process.env, ...env } });
}
for (const language of languages) {
  await writeShells(language);
  await writeOfflineList(language);
}
// Whoever comes to a folder without it finds a build that was cut off.
writeFileSync('build/.complete', '');
