// Runs every operation of the contract with its examples against the running system, as an
// administrator: each must answer as documented, and each list must find something. Writes go to
// things of their own, among them a call that is published, so run it on a system that is thrown
// away.
import { readContract, Undocumented } from './contract.mjs';
import { tellStory } from './examples-story.mjs';

const operations = await readContract();
const failures = [];

/** Counts what fails and goes on. */
const attempt = async (work) => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Undocumented)) throw error;
    failures.push(error.message);
  }
};

/** A read with what it needs, with each filter alone, and with all: then at the latest it finds something. */
const read = async (operation) => {
  const needed = operation.filters.filter(({ required }) => required);
  const narrowed = operation.filters.filter(({ required }) => !required).map((one) => [...needed, one]);
  // A search for nothing is refused.
  const bare = operation.id.startsWith('search') ? [] : [needed];
  for (const filters of [...bare, ...narrowed, operation.filters])
    await attempt(async () => {
      const query = filters.map(({ name, value }) => [name, value]);
      const { items } = await operation.run({ query });
      if (filters === operation.filters && items?.length === 0 && !operation.found)
        throw new Undocumented(`${operation.id} finds nothing with its examples: ${new URLSearchParams(query)}`);
    });
};

await attempt(() => tellStory(operations));
for (const operation of operations.values())
  if (operation.method === 'GET' && operation.standsAlone) await read(operation);
for (const operation of operations.values()) {
  failures.push(...operation.faults);
  if (!operation.ran) failures.push(`${operation.id} was not run: give it examples, or a part in examples-story.mjs`);
}

for (const failure of failures) console.error(`FAILED: ${failure}`);
console.log(`  ${operations.size} operations, ${failures.length} failures with their examples`);
process.exitCode = failures.length ? 1 : 0;
