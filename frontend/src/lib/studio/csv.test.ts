import { expect, test } from 'vitest';
import { csv } from './csv';

test('a table has a line for each row, and quotation marks where they are needed', () => {
  expect(
    csv([
      ['name', 'says', 'paused'],
      ['Ada, of the ward', 'a "kind" word', false],
      ['Bo', 'two\nlines', undefined],
    ]),
  ).toBe('name,says,paused\r\n"Ada, of the ward","a ""kind"" word",false\r\nBo,"two\nlines",\r\n');
});

test('no cell is calculated', () => {
  expect(csv([['=1+1', '-2', '@SUM(A1)', 'a=b']])).toBe("'=1+1,'-2,'@SUM(A1),a=b\r\n");
});
