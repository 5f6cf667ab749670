/*
 * The stitched square of one call: the pattern tells the leading theme, the dye sets neighbours
 * apart. The same rule as the back end's Patch and Motif (FNV-1a, 32 bit, over UTF-8).
 */
const PATTERNS = [
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

/** One stroke of thread; circles are drawn as circles so that their dashes stay even. */
export interface Stroke {
  path?: string;
  circle?: { x: number; y: number; radius: number };
  width: number;
  dash?: string;
}

const START = 16;
const FIELD = 68;

export function patchOf(slug: string, leadingTheme?: string | null): PatchLook {
  const theme = leadingTheme?.trim() ? leadingTheme : slug;
  const [dye, colour] = choose(DYES, slug);
  return { pattern: choose(PATTERNS, theme), dye, colour };
}

function choose<T>(from: readonly T[], slug: string): T {
  let hash = 0x811c9dc5;
  for (const octet of new TextEncoder().encode(slug)) {
    hash = Math.imul(hash ^ octet, 0x01000193);
  }
  return from[(hash >>> 0) % from.length] as T;
}

export function stitches(pattern: Pattern, motifs = 3): Stroke[] {
  const cell = FIELD / motifs;
  const middles = Array.from({ length: motifs }, (_, i) => START + (i + 0.5) * cell);
  switch (pattern) {
    case 'running':
      return middles.map((y, row) => running(row, y, cell, motifs));
    case 'zigzag':
      return middles.map((y) => zigzag(y, cell, motifs));
    case 'scallops':
      return middles.map((y) => scallops(y, cell, motifs));
    default:
      return middles.flatMap((y) => middles.flatMap((x) => single(pattern, x, y, cell)));
  }
}

function running(row: number, y: number, cell: number, motifs: number): Stroke {
  const shift = row % 2 === 0 ? 0.1 : 0.6;
  let path = '';
  for (let stitch = 0; stitch < motifs; stitch++) {
    const from = START + (stitch + shift) * cell;
    const to = Math.min(from + 0.62 * cell, START + FIELD);
    if (to - from > 0.25 * cell) path += `M${n(from)} ${n(y)}H${n(to)}`;
  }
  if (row % 2 === 1) path += `M${START} ${n(y)}H${n(START + 0.28 * cell)}`;
  return { path, width: cell * 0.15 };
}

function zigzag(y: number, cell: number, motifs: number): Stroke {
  let path = `M${START} ${n(y + cell * 0.24)}`;
  for (let leg = 1; leg <= motifs * 2; leg++) {
    const x = START + (leg * FIELD) / (motifs * 2);
    path += `L${n(x)} ${n(leg % 2 === 1 ? y - cell * 0.24 : y + cell * 0.24)}`;
  }
  return { path, width: cell * 0.13 };
}

function scallops(y: number, cell: number, motifs: number): Stroke {
  const arc = `a${n(cell / 2)} ${n(cell / 2)} 0 0 1 ${n(cell)} 0`;
  return { path: `M${START} ${n(y + cell * 0.24)}${arc.repeat(motifs)}`, width: cell * 0.12 };
}

function single(pattern: Pattern, x: number, y: number, cell: number): Stroke[] {
  switch (pattern) {
    case 'crosses': {
      const arm = cell * 0.3;
      return [
        {
          path: `M${n(x - arm)} ${n(y - arm)}L${n(x + arm)} ${n(y + arm)}M${n(x + arm)} ${n(y - arm)}L${n(x - arm)} ${n(y + arm)}`,
          width: cell * 0.15,
        },
      ];
    }
    case 'circles':
      return [
        {
          circle: { x, y, radius: cell * 0.36 },
          width: cell * 0.08,
          dash: `${n(cell * 0.2)} ${n(cell * 0.114)}`,
        },
        { circle: { x, y, radius: cell * 0.15 }, width: cell * 0.09 },
      ];
    case 'diamonds':
      return [0.4, 0.15].map((arm) => ({
        path: diamond(x, y, cell * arm),
        width: cell * 0.09,
      }));
    case 'log-cabin':
      return [0.36, 0.14].map((arm) => ({ path: square(x, y, cell * arm), width: cell * 0.09 }));
    default:
      return [star(x, y, cell)];
  }
}

function diamond(x: number, y: number, arm: number): string {
  return `M${n(x)} ${n(y - arm)}L${n(x + arm)} ${n(y)}L${n(x)} ${n(y + arm)}L${n(x - arm)} ${n(y)}Z`;
}

function square(x: number, y: number, arm: number): string {
  return `M${n(x - arm)} ${n(y - arm)}h${n(2 * arm)}v${n(2 * arm)}h${n(-2 * arm)}Z`;
}

function star(x: number, y: number, cell: number): Stroke {
  let path = '';
  for (let ray = 0; ray < 8; ray++) {
    const [cos, sin] = [Math.cos((ray * Math.PI) / 4), Math.sin((ray * Math.PI) / 4)];
    const reach = cell * (ray % 2 === 0 ? 0.4 : 0.3);
    path += `M${n(x + cos * cell * 0.13)} ${n(y + sin * cell * 0.13)}L${n(x + cos * reach)} ${n(y + sin * reach)}`;
  }
  return { path, width: cell * 0.1 };
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
