import { expect, it } from 'vitest';
import { patchOf } from './patch';
import { stitches } from './stitches';

it.each([
  ['2026-10-15', 'listening', 'zigzag', 'pine'],
  ['2023-10-26', 'small-acts', 'log-cabin', 'weld'],
  ['2023-10-26', null, 'circles', 'weld'],
  ['2026-01-15', 'køn', 'scallops', 'walnut'],
  ['rest', 'rest', 'stars', 'madder'],
])('draws %s about %s as %s on %s, like the back end', (slug, theme, pattern, dye) => {
  expect(patchOf(slug, theme)).toMatchObject({ pattern, dye });
});

it('falls back to the slug where the theme is blank', () => {
  expect(patchOf('2023-10-26', ' ')).toEqual(patchOf('2023-10-26'));
});

it('stitches rows as one stroke and motifs one by one', () => {
  expect(stitches('zigzag')).toHaveLength(3);
  expect(stitches('stars')).toHaveLength(9);
  expect(stitches('diamonds')).toHaveLength(18);
  expect(stitches('crosses')[0]?.path).toBe('M20.53 20.53L34.13 34.13M34.13 20.53L20.53 34.13');
});
