import { expect, it } from 'vitest';
import { standing } from './standing';

const NOW = Date.parse('2026-10-15T12:00:00Z');
const coming = { stage: 'PLANNED', endsAt: '2026-11-19T19:00:00Z' };
const over = { stage: 'PLANNED', endsAt: '2026-09-17T18:00:00Z' };

it('calls nothing a draft that the public can see', () => {
  expect(standing({ ...coming, published: true }, NOW)).toBe('Planned');
  expect(standing({ ...coming, published: false }, NOW)).toBe('Planned');
  expect(standing({ ...over, published: true }, NOW)).toBe('No pack yet');
  expect(standing({ ...over, published: false }, NOW)).toBe('Draft');
});

it('says first what became of a call', () => {
  expect(standing({ ...over, published: true, latestEdition: 3 }, NOW)).toBe(
    'Published, edition 3',
  );
  expect(standing({ ...coming, stage: 'CANCELLED', published: true }, NOW)).toBe('Cancelled');
  expect(standing({ ...coming, stage: 'LIVE', published: true }, NOW)).toBe('On now');
  expect(standing({ ...coming, stage: 'HELD', published: true }, NOW)).toBe('No pack yet');
});
