import { describe, expect, it } from 'vitest';
import type { ThemeOverTime } from '$lib/api/schema';
import { byChange, piecesOf, stepOf, voices } from './over-time';

const theme = (slug: string, change: ThemeOverTime['change'], now: number): ThemeOverTime => ({
  slug,
  statement: slug,
  patch: { pattern: 'PLAIN', dye: 'PINE' },
  change,
  was: 10,
  now,
});
const call = {
  session: '2026-10-15',
  title: 'Tea',
  date: '2026-10-15',
  pieces: 9,
  themes: [{ slug: 'rest', pieces: 3 }],
};

describe('themes over time', () => {
  it.each([
    [0, 24, 0],
    [0, 0, 0],
    [2, 24, 1],
    [1, 10, 2],
    [4, 20, 3],
    [3, 9, 4],
    [9, 9, 4],
  ])('%i of %i pieces is step %i', (pieces, of, step) => {
    expect(stepOf(pieces, of)).toBe(step);
  });

  it('stand by where they go, those heard most now first', () => {
    const themes = [theme('a', 'FADING', 3), theme('b', 'GAINING', 4), theme('c', 'GAINING', 9)];
    expect(byChange(themes).map(([change, those]) => [change, those.map((t) => t.slug)])).toEqual([
      ['GAINING', ['c', 'b']],
      ['FADING', ['a']],
    ]);
  });

  it('count nothing where a call says nothing', () => {
    expect(piecesOf(call, 'rest')).toBe(3);
    expect(piecesOf(call, 'unknown')).toBe(0);
  });

  it('lead to what the call said', () => {
    expect(voices('rest', call)).toBe('/search?theme=rest&from=2026-10-15&to=2026-10-15');
  });
});
