import { expect, it } from 'vitest';
import { isFresh, lacking } from './start';
import type { DraftView, StandingText } from '$lib/api/schema';

const blank = {
  sections: [],
  purposes: [],
  acknowledgedTeams: [],
  people: [],
} as unknown as DraftView;
const offered: StandingText[] = [
  { kind: 'ABOUT', count: 1 },
  { kind: 'OUR_WORK', count: 1 },
  { kind: 'PURPOSES', count: 3 },
  { kind: 'CORE_GROUP', count: 6 },
  { kind: 'ACKNOWLEDGEMENTS', count: 1 },
  { kind: 'ACKNOWLEDGED', count: 2 },
  { kind: 'ACKNOWLEDGED_TEAMS', count: 1 },
];
const section = (key: string, body?: string) => ({ key, version: 1, heading: 'A', body });
const person = (part: string) => ({ part }) as DraftView['people'][number];

it('offers all of it to a draft with nothing', () => {
  expect(lacking(offered, blank)).toEqual(offered);
  expect(isFresh(blank)).toBe(true);
});

it.each<[string, Partial<DraftView>]>([
  ['ABOUT', { sections: [section('about', 'We listen.')] }],
  ['OUR_WORK', { sections: [section('our-work', 'We work.')] }],
  ['PURPOSES', { purposes: ['Listen'] }],
  ['CORE_GROUP', { people: [person('CONVENOR')] }],
  ['ACKNOWLEDGEMENTS', { sections: [section('acknowledgements', 'Thanks.')] }],
  ['ACKNOWLEDGED', { people: [person('ACKNOWLEDGED')] }],
  ['ACKNOWLEDGED_TEAMS', { acknowledgedTeams: ['The kitchen'] }],
])('offers no %s where there is one', (kind, there) => {
  const draft = { ...blank, ...there };
  expect(lacking(offered, draft).map((one) => one.kind)).toEqual(
    offered.map((one) => one.kind).filter((one) => one !== kind),
  );
  expect(isFresh(draft)).toBe(false);
});

it('takes a heading, blanks, and who does something else for nothing', () => {
  const draft = {
    ...blank,
    sections: [section('about'), section('our-work', ' \n'), section('reach', 'Far.')],
    people: [person('LEADER'), person('HOST')],
  };
  expect(isFresh(draft)).toBe(true);
});
