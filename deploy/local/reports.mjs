// Reads reports for test.sh: prints "passed failed" (skipped tests count as neither), and parses
// YAML with the parser that the site's OpenAPI tools bring.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const attribute = (tag, name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1] ?? 0);

const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');

/** Says again, where it is not overlooked, which journeys failed, and how. */
function sayWhatFailed({ specs = [], suites = [] }) {
  suites.forEach(sayWhatFailed);
  for (const { title, tests } of specs)
    for (const { status, results } of tests.filter(({ status }) => status === 'unexpected'))
      for (const { error } of results.filter(({ error }) => error))
        console.error(`${status}: ${title}\n${plain(`${error.message}\n${error.snippet ?? ''}`).replace(/^/gm, '    ')}`);
}

const readers = {
  surefire: (folder) => {
    const suites = readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => /<testsuite\b[^>]*>/.exec(readFileSync(join(folder, name), 'utf8'))[0]);
    const sum = (name) => suites.reduce((total, suite) => total + attribute(suite, name), 0);
    const failed = sum('failures') + sum('errors');
    return `${sum('tests') - failed - sum('skipped')} ${failed}`;
  },
  playwright: (file) => {
    const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
    suites.forEach(sayWhatFailed);
    return `${stats.expected} ${stats.unexpected}`;
  },
  yaml: (file) => {
    const library = createRequire(resolve('frontend/package.json'))('js-yaml');
    const { services } = library.load(readFileSync(file, 'utf8'));
    return `${file} parses: services ${Object.keys(services).join(', ')}`;
  },
};

const [kind, path] = process.argv.slice(2);
console.log(readers[kind](path));
