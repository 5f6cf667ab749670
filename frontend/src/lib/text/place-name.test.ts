import { expect, it } from 'vitest';
import { placeName } from './place-name';

it.each([
  ['SE', 'Sweden'],
  ['FO', 'Faroe Islands'],
  ['HK', 'Hong Kong'],
  ['GB-SCT', 'Scotland'],
  ['GB-NIR', 'Northern Ireland'],
  ['GB-XXX', 'GB-XXX'],
  ['', ''],
])('%s is called %s', (code, name) => {
  expect(placeName(code)).toBe(name);
});
