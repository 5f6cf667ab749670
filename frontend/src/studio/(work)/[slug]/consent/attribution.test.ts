import { describe, expect, it } from 'vitest';
import { showsLess } from './attribution';

describe('showsLess', () => {
  it.each([
    ['NAMED', 'REFUSED'],
    ['NAMED', 'INITIALS'],
    ['NAMED', 'ROLE_AND_COUNTRY'],
    ['INITIALS', 'ANONYMOUS'],
    ['INITIALS', 'ROLE_AND_COUNTRY'],
    ['ROLE_AND_COUNTRY', 'INITIALS'],
    ['ANONYMOUS', 'REFUSED'],
  ] as const)('takes something back from %s with %s', (before, now) => {
    expect(showsLess(now, before)).toBe(true);
  });

  it.each([
    ['NAMED', 'NAMED'],
    ['ANONYMOUS', 'NAMED'],
    ['ROLE_AND_COUNTRY', 'NAMED'],
    ['ANONYMOUS', 'INITIALS'],
    ['NOT_ASKED', 'REFUSED'],
    ['NAMED', ''],
  ] as const)('takes nothing back from %s with “%s”', (before, now) => {
    expect(showsLess(now, before)).toBe(false);
  });
});
