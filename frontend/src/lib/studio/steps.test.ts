import { expect, it } from 'vitest';
import { byKind, placeOf, waiting } from './steps';

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
  ['/drafts/2026-10-15/breakout-notes', 'rooms', 'looks'],
  ['/drafts/2026-10-15/appearances', 'call', 'parts'],
  ['/intakes/7', 'files', 'earlier'],
])('settles %s at %s', (target, step, anchor) => {
  expect(placeOf(blocker(target))).toEqual({ step, anchor });
});

it('sends an empty draft to its files', () => {
  expect(placeOf(blocker('/drafts/2026-10-15', 'pack-empty')).step).toBe('files');
});

it.each([
  ['title-by-default', '/sessions/2026-10-15-2', 'call', 'sessions-2026-10-15-2-title'],
  ['summary-missing', '/sessions/2026-10-15', 'call', 'sessions-2026-10-15-summary'],
  ['theme-split', '/drafts/2026-10-15', 'texts', 'call-themes'],
])('goes with %s to what it is about', (code, target, step, anchor) => {
  expect(placeOf(blocker(target, code))).toEqual({ step, anchor });
});

it('puts together what is of one kind', () => {
  const [quote, other, room] = [
    blocker('/quotes/1', 'quote'),
    blocker('/quotes/2', 'quote'),
    blocker('/drafts/1/breakout-notes', 'room'),
  ];
  expect(byKind([quote, room, other])).toEqual([
    { code: 'quote', all: [quote, other] },
    { code: 'room', all: [room] },
  ]);
  expect(byKind([])).toEqual([]);
});

it('counts what waits at each step', () => {
  expect(waiting([blocker('/quotes/1'), blocker('/quotes/2'), blocker('/held-items/3')])).toEqual({
    consent: 2,
    held: 1,
  });
});
