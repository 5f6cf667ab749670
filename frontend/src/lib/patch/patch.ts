/*
 * The stitched square of one call: the pattern tells the leading theme, the dye sets neighbours
 * apart. The same rule as the back end's Patch and Motif: the pattern by FNV-1a (32 bit, over
 * UTF-8), the dye by the month.
 */
export const PATTERNS = [
  'running',
  'circles',
  'zigzag',
  'crosses',
  'diamonds',
  'scallops',
  'log-cabin',
  'stars',
] as const;

const DYES = [
  ['woad', '#35587A'],
  ['ochre', '#8A5A00'],
  ['weld', '#6B6A12'],
  ['walnut', '#6A4630'],
  ['logwood', '#5D3E72'],
  ['lichen', '#3F6B52'],
  ['pine', '#0F4A3F'],
  ['madder', '#9B2A48'],
] as const;

export type Pattern = (typeof PATTERNS)[number];

export interface PatchLook {
  pattern: Pattern;
  dye: string;
  colour: string;
}

export function patchOf(slug: string, leadingTheme?: string | null): PatchLook {
  const theme = leadingTheme?.trim() ? leadingTheme : slug;
  const month = /^(\d{4})-(\d\d)-\d\d/.exec(slug);
  const [dye, colour] = month
    ? (DYES[(3 * (12 * Number(month[1]) + Number(month[2]))) % DYES.length] ?? DYES[0])
    : choose(DYES, slug);
  return { pattern: choose(PATTERNS, theme), dye, colour };
}

function choose<T>(from: readonly T[], slug: string): T {
  let hash = 0x811c9dc5;
  for (const octet of new TextEncoder().encode(slug)) {
    hash = Math.imul(hash ^ octet, 0x01000193);
  }
  return from[(hash >>> 0) % from.length] as T;
}
