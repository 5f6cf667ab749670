import { expect, it } from 'vitest';
import type { Breakouts, Statement } from '$lib/api/schema';
import { figure } from './figure';
import { size } from '$lib/text/size';
import { asked, silent } from './pack';

const note = (id: string, question: number, room?: string) => ({
  id,
  question,
  ...(room && { room }),
  text: id,
  themes: [],
});

it('puts notes under their question, then their room, in the order of the source', () => {
  const questions = [
    { number: 1, text: 'First?' },
    { number: 2, text: 'Second?' },
  ];
  const notes = [
    note('a', 1, 'Room 2'),
    note('b', 1, 'Room 1'),
    note('c', 1, 'Room 2'),
    note('d', 7),
  ];
  const rooms = ['Room 1', 'Room 2', 'Room 3'];
  const breakouts: Breakouts = { type: 'breakouts', questions, rooms, notes, heardBack: [] };
  expect(silent(breakouts)).toEqual(['Room 3']);
  expect(asked(breakouts)).toEqual([
    {
      number: 1,
      text: 'First?',
      rooms: [
        ['Room 2', [notes[0], notes[2]]],
        ['Room 1', [notes[1]]],
      ],
    },
    { number: 2, text: 'Second?', rooms: [] },
    { number: 7, text: null, rooms: [['', [notes[3]]]] },
  ]);
});

it.each<[Statement['qualifier'], string]>([
  ['OVER', 'over 1,400'],
  ['AROUND', 'around 1,400'],
  ['EXACTLY', '1,400'],
  [null, '1,400'],
])('says a figure as its source did: %s', (qualifier, words) => {
  const statement: Statement = {
    measures: 'CONTRIBUTORS',
    value: 1400,
    qualifier,
    text: '',
    source: '',
    asOf: null,
  };
  expect(figure(statement)).toBe(words);
});

it.each([
  [999, '999 bytes'],
  [1000, '1 kB'],
  [2450, '2.5 kB'],
  [412_345, '412 kB'],
  [1_260_000, '1.3 MB'],
])('shows %s bytes as %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});
