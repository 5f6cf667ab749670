// Runs the trials, or those that are named, and prints one line for each: name, figure, holds or falls.
import { p99, publicReads } from './node.mjs';

const [length, ...named] = process.argv.slice(2);

const ALL = [
  'killed-while-writing',
  'database-away',
  'full-disk',
  'import-killed',
  'mails-over-a-crash',
  'all-members',
  'neighbours',
  'one-key',
  'racing-patches',
  'old-and-new',
  'two-nodes',
  'kept-answers',
  'restored',
  'erased',
  'identities', // Once the first token has become too old.
  'paths',
  'generated',
  'hostile-files',
  'payloads',
  'slow-bodies',
  'stampede',
  'memory',
];

let fallen = 0;
for (const program of named.length ? named : ALL) {
  const { name, run } = await import(`./${program}.mjs`);
  const from = performance.now();
  publicReads.length = 0;
  const { figure, holds, notTried } = await run({ full: length === 'full' }).catch((error) => ({
    figure: `stopped: ${error.message}`,
    holds: false,
  }));
  // As one of the public saw it who read on and on beside all this.
  const took = `${((performance.now() - from) / 1000).toFixed(0)} s, public p99 ${p99(publicReads).toFixed(0)} ms`;
  if (notTried) {
    console.log(`${name}: not tried: ${notTried}`);
    continue;
  }
  if (!holds) fallen++;
  console.log(`${name}: ${figure}: ${holds ? 'holds' : 'falls'} (${took})`);
}
process.exit(fallen ? 1 : 0); // Whatever a trial that stopped has left waiting.
