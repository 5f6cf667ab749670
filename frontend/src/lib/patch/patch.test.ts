import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { PATTERNS, type Look } from './patch';
import { stitches } from './stitches';

it('has a drawing of its own for every pattern', () => {
  const drawn = PATTERNS.map((pattern) => JSON.stringify(stitches(pattern)));
  expect(new Set(drawn).size).toBe(10);
  expect(drawn.join()).not.toMatch(/NaN|undefined/);
});

it('has a cloth of its own for every dye', () => {
  const dyes: Record<Look['dye'], true> = {
    PINE: true,
    WOAD: true,
    WELD: true,
    LOGWOOD: true,
    MADDER: true,
    LICHEN: true,
    IRON: true,
    WALNUT: true,
    OCHRE: true,
  };
  const tokens = readFileSync('src/lib/styles/tokens.css', 'utf8');
  const cloths = Object.keys(dyes).map(
    (dye) => new RegExp(`--${dye.toLowerCase()}: (#[0-9a-f]{6});`).exec(tokens)?.[1],
  );
  expect(cloths).not.toContain(undefined);
  expect(new Set(cloths).size).toBe(9);
});

it('stitches rows as one stroke and motifs one by one', () => {
  expect(stitches('ZIGZAG')).toHaveLength(3);
  expect(stitches('STARS')).toHaveLength(9);
  expect(stitches('GEESE')).toHaveLength(9);
  expect(stitches('DIAMONDS')).toHaveLength(18);
  expect(stitches('PLAIN')).toEqual([]);
  expect(stitches('CROSSES')[0]?.path).toBe('M20.53 20.53L34.13 34.13M34.13 20.53L20.53 34.13');
});
