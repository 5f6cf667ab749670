import type { PublishedMeasure } from '$lib/api/schema';
import { expect, it } from 'vitest';
import { isQuestion, toolsOf } from './tools';

const measure = (...tools: string[]): PublishedMeasure => ({
  id: tools.join(),
  session: '2026-10-15',
  sessionTitle: 'A call',
  date: '2026-10-15',
  kind: 'CONDITION',
  text: 'Something',
  tools,
});

it('counts a tool once for every measure that names it, the most named first', () => {
  const measures = [
    measure('Turnover', 'Would you come back?'),
    measure('breaks taken'),
    measure('turnover ', 'Breaks from the rota'),
  ];
  expect(toolsOf(measures)).toEqual([
    { name: 'Turnover', times: 2 },
    { name: 'Breaks from the rota', times: 1 },
    { name: 'breaks taken', times: 1 },
    { name: 'Would you come back?', times: 1 },
  ]);
});

it.each([
  ['Would you come back?', true],
  ['“Were you greeted by name?”', true],
  ['Is there a place to sit? ', true],
  ['Turnover', false],
  ['Who asks? A card', false],
])('%s is a question: %s', (name, question) => {
  expect(isQuestion(name)).toBe(question);
});
