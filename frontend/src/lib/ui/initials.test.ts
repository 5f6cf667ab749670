import { expect, it } from 'vitest';
import { initialsOf } from './initials';

it.each([
  ['Ward nurse, Leeds', 'WN'],
  ['Porter, Cardiff', 'P'],
  ['GP, Malmö', 'GP'],
  ['PP', 'PP'],
  ['M. B.', 'MB'],
  ['Chief of staff (Boston)', 'CS'],
  ['Daughter of a patient, Leicester', 'DP'],
  ['éva örn', 'ÉÖ'],
  ['护士', '护士'],
  ['  ', '×'],
  [undefined, '×'],
])('beside %s stands %s', (attribution, initials) => {
  expect(initialsOf(attribution)).toBe(initials);
});
