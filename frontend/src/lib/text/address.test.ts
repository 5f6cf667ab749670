import { expect, it } from 'vitest';
import { addressesIn, safeAddress } from './address';

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  '//evil.example',
  'https://user:secret@evil.example',
  '',
  null,
])('does not link to %s', (address) => {
  expect(safeAddress(address)).toBeNull();
});

it('encodes quotes in an address rather than ending the attribute', () => {
  expect(safeAddress('https://example.org/"onmouseover="x')).toBe(
    'https://example.org/%22onmouseover=%22x',
  );
});

it.each([
  ['hello@kind.example', ['mailto:hello@kind.example']],
  ['Write to hello@kind.example.', ['mailto:hello@kind.example']],
  ['The Office, https://office.example/complain, or by post', ['https://office.example/complain']],
  ['(https://office.example/a)', ['https://office.example/a']],
  ['javascript:alert(1) data:text/html,x a@b ftp://x.example a@b.example?cc=c', []],
])('finds the addresses in “%s”', (text, addresses) => {
  const pieces = addressesIn(text);
  expect(pieces.flatMap(({ to }) => to ?? [])).toEqual(addresses);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
