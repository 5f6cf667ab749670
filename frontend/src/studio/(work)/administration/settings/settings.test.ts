import { expect, test } from 'vitest';
import type { StoredSettings } from '$lib/api/schema';
import { fieldOf, patchFor, read, settingsOf } from './settings';

const stored: StoredSettings = {
  version: 3,
  name: 'A community',
  description: 'It meets.',
  purposes: ['Listen', 'Recharge'],
  series: {
    week: 3,
    weekday: 'THURSDAY',
    starts: '18:00:00',
    ends: '19:00:00',
    timeZone: 'Europe/London',
  },
  quotePolicy: { text: 'As their writers agreed to.', smallestGroup: 5 },
  linkInMails: false,
};

test('each setting is a field by itself', () => {
  expect(settingsOf(stored)).toMatchObject({
    version: 3,
    contact: '',
    policy: 'As their writers agreed to.',
    week: '3',
    starts: '18:00',
    timeZone: 'Europe/London',
  });
});

test('the API is told what changed, where it has it', () => {
  expect(patchFor({ contact: null, week: '5', ends: '19:30', smallestGroup: 7 })).toEqual({
    contact: null,
    series: { week: 5, ends: '19:30' },
    quotePolicy: { smallestGroup: 7 },
  });
});

test('a fault stands at its field', () => {
  expect(fieldOf('/series/ends')).toBe('ends');
  expect(fieldOf('/quotePolicy/text')).toBe('policy');
  expect(fieldOf('/purposes/1')).toBe('purposes');
  expect(fieldOf('/name')).toBe('name');
  expect(fieldOf('')).toBe('');
});

test('values read as words', () => {
  expect(read('week', '5')).toBe('The last');
  expect(read('weekday', 'FRIDAY')).toBe('Friday');
  expect(read('linkInMails', true)).toBe('Yes');
  expect(read('purposes', ['Listen', 'Rest'])).toBe('Listen\nRest');
});
