import { expect, it } from 'vitest';
import { safeAddress } from './address';

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
