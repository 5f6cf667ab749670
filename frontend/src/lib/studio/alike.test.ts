import { expect, it } from 'vitest';
import { alike } from './alike';

const groups = (...texts: string[]) =>
  alike(texts.map((text) => ({ text }))).map((group) => group.map(({ text }) => text));

it('finds what says nearly the same in other words around it', () => {
  const said = 'Sit down before the handover';
  const again = 'We sit down together before each handover begins';
  expect(groups(said, 'A kettle on every ward', again)).toEqual([[said, again]]);
});

it('finds the same words however they are typed', () => {
  expect(groups('Tea!', 'tea', 'Soup')).toEqual([['Tea!', 'tea']]);
  expect(groups('お茶をどうぞ', 'お茶をどうぞ。')).toEqual([['お茶をどうぞ', 'お茶をどうぞ。']]);
  expect(groups('מה עוזר', 'מה עוזר?')).toEqual([['מה עוזר', 'מה עוזר?']]);
});

it('does not take one word in common for the same', () => {
  expect(groups('A window that opens', 'Nobody opens the letters of thanks')).toEqual([]);
  expect(groups('Tea', 'A kettle', '')).toEqual([]);
});

it('puts each text into one group at most', () => {
  const found = groups('thanked by name', 'thanked by the name', 'thanked by name, always', 'soup');
  expect(found).toHaveLength(1);
  expect(found[0]).toHaveLength(3);
});

it('looks through thousands of notes at once', () => {
  const many = Array.from(
    { length: 5000 },
    (_, i) => `kindness number${i} seen${i % 100} by nobody`,
  );
  const begun = performance.now();
  alike(many.map((text) => ({ text })));
  expect(performance.now() - begun).toBeLessThan(2000);
});
