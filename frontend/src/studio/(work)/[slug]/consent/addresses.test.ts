import { describe, expect, it } from 'vitest';
import { addressesIn, greetingOf } from './addresses';

const found = (list: string, ...names: string[]) =>
  Object.fromEntries(addressesIn(list, names).found);

describe('addresses of a pasted list', () => {
  it.each([
    ['Ana Lima <ana@example.org>'],
    ['ana@example.org, Ana Lima'],
    ['Lima;Ana;ana@example.org;10/15/2026 05:58 PM'],
    ['"Lima, Dr. Ana" <ana@example.org>,'],
    ['ANA LIMA (she/her)\tana@example.org\tYes'],
    ['Ána Lima: ana@example.org'],
  ])('finds the one of a person in %j', (line) => {
    expect(found(line, 'Ana Lima (she/her)', 'Sam')).toEqual({
      'Ana Lima (she/her)': 'ana@example.org',
    });
  });

  it('takes no line that may belong to two people, or to nobody', () => {
    const { found, others } = addressesIn(
      'Ana Lima and Sam Sister <both@example.org>\nUnknown <who@example.org>\nno address here\n',
      ['Ana Lima', 'Sam Sister'],
    );
    expect([...found]).toEqual([]);
    expect(others).toBe(2);
  });

  it('takes none where a person has two, and one that stands there twice', () => {
    expect(found('Sam <a@example.org>\nSam <b@example.org>', 'Sam')).toEqual({});
    expect(found('Sam <a@example.org>\nSam <A@example.org>', 'Sam')).toEqual({
      Sam: 'a@example.org',
    });
  });

  it('takes a first name alone only where the line has no other', () => {
    expect(found('Ana Souza <ana@example.org>', 'Ana')).toEqual({});
    expect(found('Ana <ana@example.org>', 'Ana')).toEqual({ Ana: 'ana@example.org' });
  });

  it('does not take somebody for a namesake with one name more', () => {
    expect(found('Ana <ana@example.org>', 'Ana Lima')).toEqual({});
    expect(found('Ana <ana@example.org>', '', '–')).toEqual({});
  });
});

describe('the greeting of a mail', () => {
  it.each([
    ['Ana Lima', 'Ana'],
    ['Dr Ana Lima', 'Dr Ana Lima'],
    ['Prof. Sam', 'Prof. Sam'],
    ['(he/him) Sam Sister', 'Sam'],
    ['Ana de la Cruz', 'Ana'],
    ['Ward nurse (Leeds)', ''],
    ['', ''],
  ])('of %j is %j', (name, greeting) => expect(greetingOf(name)).toBe(greeting));
});
