import { expect, it } from 'vitest';
import type { Quote } from '$lib/api/schema';
import { threadsOf } from './threads';

const quote = (id: string, replyTo?: string, withdrawn = false): Quote => ({
  id,
  text: id,
  reactions: 0,
  replyTo,
  withdrawn,
});
const shape = (...quotes: Quote[]) =>
  threadsOf(quotes).map(([{ id }, replies]) => [id, ...replies.map((reply) => reply.id)]);

it('puts replies under what they answer, also where they come first', () => {
  expect(shape(quote('c', 'a'), quote('a'), quote('b', 'a'))).toEqual([['a', 'c', 'b']]);
});

it('puts the answer to an answer beside it', () => {
  expect(shape(quote('a'), quote('b', 'a'), quote('c', 'b'))).toEqual([['a', 'b', 'c']]);
});

it('lets a reply stand for itself where what it answers is not shown', () => {
  expect(shape(quote('a', 'elsewhere'), quote('b', undefined, true), quote('c', 'b'))).toEqual([
    ['a'],
    ['b'],
    ['c'],
  ]);
});

it('shows those that answer each other', () => {
  expect(shape(quote('a', 'b'), quote('b', 'a'))).toEqual([['a'], ['b']]);
});
