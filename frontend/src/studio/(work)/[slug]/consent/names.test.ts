import { expect, it } from 'vitest';
import { namesTaken } from './names';

it('puts a mark in the place of every name, the longer ones first', () => {
  expect(namesTaken('@Ada, thank Ada Byron!', ['Ada', 'Ada Byron'])).toBe(
    '@[a name], thank [a name]!',
  );
});

it('leaves words that only begin like a name', () => {
  expect(namesTaken('Adapt, said ada.', ['Ada'])).toBe('Adapt, said [a name].');
});
