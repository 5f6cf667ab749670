const MARK = '[a name]';

/** The words with a visible mark in the place of each name; longer names go first. */
export function namesTaken(text: string, names: string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (now, name) =>
        now.replace(
          new RegExp(`(?<![\\p{L}\\p{N}[])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'),
          MARK,
        ),
      text,
    );
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
