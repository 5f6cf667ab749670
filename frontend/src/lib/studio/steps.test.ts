import { expect, it } from 'vitest';
import { placeOf, waiting } from './steps';

const blocker = (target: string, code = 'x') => ({ target: `/api/v1${target}`, code, detail: '' });

it.each([
  ['/quotes/7', 'consent', 'quote-7'],
  ['/held-items/7', 'held', 'held-7'],
  ['/listed-places/7', 'reach', 'place-7'],
  ['/contributors/7', 'people', 'person-7'],
  ['/drafts/2026-10-15/sections/about', 'texts', 'section-about'],
  ['/drafts/2026-10-15', 'texts', 'lines'],
  ['/sessions/2026-10-15', 'call', 'stage'],
  ['/measures/7', 'texts', 'measure-7'],
  ['/drafts/2026-10-15/breakout-notes/looks', 'rooms', 'looks'],
  ['/drafts/2026-10-15/names', 'names', 'names'],
])('settles %s at %s', (target, step, anchor) => {
  expect(placeOf(blocker(target))).toEqual({ step, anchor });
});

it('sends an empty draft to its files', () => {
  expect(placeOf(blocker('/drafts/2026-10-15', 'pack-empty')).step).toBe('files');
});

it('counts what waits at each step', () => {
  expect(waiting([blocker('/quotes/1'), blocker('/quotes/2'), blocker('/held-items/3')])).toEqual({
    consent: 2,
    held: 1,
  });
});
