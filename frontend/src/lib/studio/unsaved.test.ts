import { expect, it } from 'vitest';
import { read, written } from './unsaved';

const change = { id: 1, own: { title: 'mine' }, base: { title: 'was' }, sent: [{ title: 'm' }] };

it('reads what it wrote, all of one moment', () => {
  const unsaved = { version: 3, call: '2026-01-15', changes: [change], by: 'Ann', at: '2026' };
  expect(read(written(unsaved))).toEqual(unsaved);
});

it('reads the first shape as changes of which nobody knows what they were made upon', () => {
  expect(read('{"own":{"title":"mine","body":""},"version":3}')).toMatchObject({
    version: 3,
    changes: [
      { own: { title: 'mine' }, base: {} },
      { own: { body: '' }, base: {} },
    ],
  });
});

it.each([
  '',
  'null',
  '[]',
  '{',
  '"title"',
  '{"own":{"title":"no version"}}',
  '{"own":["title"],"version":1}',
  '{"shape":3,"version":1,"changes":[]}',
  '{"shape":2,"version":"1","changes":[]}',
  '{"shape":2,"version":1,"changes":[{"id":1,"own":{}}]}',
  '{"shape":2,"version":1,"changes":[{"id":1,"own":{},"base":{},"sent":["x"]}]}',
  '{"shape":2,"version":1,"changes":[null]}',
  '{"shape":2,"version":1,"changes":[{"id":1,"own":{},"base":{},"instead":[{}]}]}',
])('answers null for %s', (text) => {
  expect(read(text)).toBeNull();
});
