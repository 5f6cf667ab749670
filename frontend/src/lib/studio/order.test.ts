import { expect, it } from 'vitest';
import { end, inOrder, moved } from './order';

it('moves one and keeps the order of the others', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b', 'c'], 7, 0)).toEqual(['a', 'b', 'c']);
});

it('keeps the order of arrival where places are shared', () => {
  const item = (id: string, position: number) => ({ id, version: 0, position });
  expect(inOrder([item('b', 1), item('a', 0), item('c', 0)]).map(({ id }) => id)).toEqual([
    'a',
    'c',
    'b',
  ]);
});

it('adds behind the last one, also where one was taken out', () => {
  const at = (position: number) => ({ id: `${position}`, version: 0, position });
  expect(end([])).toBe(0);
  expect(end([at(0), at(2)])).toBe(3);
  expect(end([at(7), at(1)])).toBe(8);
});
