import { expect, it } from 'vitest';
import { changes, entriesOf, onto } from './entries';

const chosen = {
  name: 'Nia Nurse',
  role: 'Nurse',
  organisation: null,
  language: 'en' as const,
  timeZone: 'Europe/Stockholm',
  calls: true,
  packs: true,
  paused: false,
  profile: true,
  quoting: false,
};
const seen = entriesOf(chosen);

it('tells the API what was changed and nothing else', () => {
  expect(changes(seen, seen)).toEqual({});
  expect(changes(seen, { ...seen, organisation: ' Ward 5 ', packs: false })).toEqual({
    organisation: 'Ward 5',
    packs: false,
  });
});

it('clears what was emptied', () => {
  expect(changes(seen, { ...seen, role: ' ', timeZone: '' })).toEqual({
    role: null,
    timeZone: null,
  });
});

it('keeps what was entered when somebody else changed the rest', () => {
  const elsewhere = entriesOf({ ...chosen, name: 'Nia', packs: false, role: 'Matron' });
  const entered = { ...seen, role: 'Ward nurse', paused: true };
  expect(onto(elsewhere, seen, entered)).toEqual({
    ...seen,
    name: 'Nia',
    packs: false,
    role: 'Ward nurse',
    paused: true,
  });
});
