const ADDRESS = /[^\s<>,;:"'()[\]]+@[^\s<>,;:"'()[\]]+\.[^\s<>,;:"'()[\]]+/;
const TITLES = /^(dr|prof|mr|mrs|ms|mx|sir|dame|rev|sr|sra|fr|herr)\.?$/;

const PARTICLES = /^(al|bin|da|das|de|del|den|der|di|do|dos|du|el|la|le|ten|ter|van|von|y|zu)$/;

/** A name as it is compared: its words in small letters, without what stands in brackets. */
const wordsOf = (name: string) =>
  name
    .replace(/\([^()]*\)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !TITLES.test(word));

/**
 * How a mail addresses somebody: by the first name, or by all of it behind a title; not at all where
 * it looks like what somebody does, as in “Ward nurse”.
 */
export function greetingOf(name: string): string {
  const [first = '', ...rest] = name
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .split(/\s+/);
  if (rest.some((word) => /^\p{Ll}/u.test(word) && !PARTICLES.test(word))) return '';
  return TITLES.test(first.toLowerCase()) ? [first, ...rest].join(' ') : first;
}

/**
 * Finds people's addresses in a pasted list: lines such as “Ana Lima <ana@example.org>”, or rows of
 * a table with a name and an address in them. Whoever stands there with two addresses has none.
 *
 * @param names as they stand in the chat
 * @returns an address for each name that a line belongs to, and how many lines belong to nobody
 */
export function addressesIn(list: string, names: string[]) {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  let others = 0;
  for (const line of list.split(/\r?\n/)) {
    const address = ADDRESS.exec(line)?.[0];
    if (!address) continue;
    const said = new Set(wordsOf(line.replace(address, ' ')));
    const belongs = names.filter((name) => {
      const wanted = wordsOf(name);
      // A first name alone is in many lines: then the line has no other.
      const fits = wanted.length > 1 || said.size === 1;
      return wanted.length > 0 && fits && wanted.every((word) => said.has(word));
    });
    const [name] = belongs;
    if (belongs.length !== 1 || !name) others++;
    else if ((found.get(name) ?? address).toLowerCase() !== address.toLowerCase()) twice.add(name);
    else if (!found.has(name)) found.set(name, address);
  }
  twice.forEach((name) => found.delete(name));
  return { found, others: others + twice.size };
}
