import { expect, it } from 'vitest';
import { DYES, PATTERNS } from './patch';
import { stitches } from './stitches';

it('has a drawing of its own for every pattern, and a cloth for every dye', () => {
  const drawn = PATTERNS.map((pattern) => JSON.stringify(stitches(pattern)));
  expect(new Set(drawn).size).toBe(10);
  expect(drawn.join()).not.toMatch(/NaN|undefined/);
  expect(new Set(Object.values(DYES)).size).toBe(9);
});

it('stitches rows as one stroke and motifs one by one', () => {
  expect(stitches('ZIGZAG')).toHaveLength(3);
  expect(stitches('STARS')).toHaveLength(9);
  expect(stitches('GEESE')).toHaveLength(9);
  expect(stitches('DIAMONDS')).toHaveLength(18);
  expect(stitches('PLAIN')).toEqual([]);
  expect(stitches('CROSSES')[0]?.path).toBe('M20.53 20.53L34.13 34.13M34.13 20.53L20.53 34.13');
});
