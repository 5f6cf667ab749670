// Reads reports for test.sh: prints "passed failed" (skipped tests count as neither), and parses
// YAML with the parser that the site's OpenAPI tools bring.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const attribute = (tag, name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag)?.[1] ?? 0);

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
    const { stats } = JSON.parse(readFileSync(file, 'utf8'));
    return `${stats.expected + stats.flaky} ${stats.unexpected}`;
  },
  yaml: (file) => {
    const library = createRequire(resolve('frontend/package.json'))('js-yaml');
    const { services } = library.load(readFileSync(file, 'utf8'));
    return `${file} parses: services ${Object.keys(services).join(', ')}`;
  },
};

const [kind, path] = process.argv.slice(2);
console.log(readers[kind](path));
