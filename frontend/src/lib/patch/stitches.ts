/*
 * How each pattern is stitched, in a square of 100 × 100. Needed at build alone: pages show the
 * drawings of /patches.svg.
 */
import type { Pattern } from './patch';

/** One stroke of thread; circles are drawn as circles so that their dashes stay even. */
export interface Stroke {
  path?: string;
  circle?: { x: number; y: number; radius: number };
  width: number;
  dash?: string;
  /** A piece of cloth sewn on, rather than a thread. */
  filled?: boolean;
}

const START = 16;
const FIELD = 68;
/** Side by side. */
const MOTIFS = 3;
const CELL = FIELD / MOTIFS;

export function stitches(pattern: Pattern): Stroke[] {
  const middles = Array.from({ length: MOTIFS }, (_, i) => START + (i + 0.5) * CELL);
  switch (pattern) {
    case 'PLAIN':
      return [];
    case 'RUNNING':
      return middles.map((y, row) => running(row, y));
    case 'ZIGZAG':
      return middles.map((y) => zigzag(y));
    case 'SCALLOPS':
      return middles.map((y) => scallops(y));
    default:
      return middles.flatMap((y) => middles.flatMap((x) => single(pattern, x, y)));
  }
}

function running(row: number, y: number): Stroke {
  const shift = row % 2 === 0 ? 0.1 : 0.6;
  let path = '';
  for (let stitch = 0; stitch < MOTIFS; stitch++) {
    const from = START + (stitch + shift) * CELL;
    const to = Math.min(from + 0.62 * CELL, START + FIELD);
    if (to - from > 0.25 * CELL) path += `M${n(from)} ${n(y)}H${n(to)}`;
  }
  if (row % 2 === 1) path += `M${START} ${n(y)}H${n(START + 0.28 * CELL)}`;
  return { path, width: CELL * 0.15 };
}

function zigzag(y: number): Stroke {
  let path = `M${START} ${n(y + CELL * 0.24)}`;
  for (let leg = 1; leg <= MOTIFS * 2; leg++) {
    const x = START + (leg * FIELD) / (MOTIFS * 2);
    path += `L${n(x)} ${n(leg % 2 === 1 ? y - CELL * 0.24 : y + CELL * 0.24)}`;
  }
  return { path, width: CELL * 0.13 };
}

function scallops(y: number): Stroke {
  const arc = `a${n(CELL / 2)} ${n(CELL / 2)} 0 0 1 ${n(CELL)} 0`;
  return { path: `M${START} ${n(y + CELL * 0.24)}${arc.repeat(MOTIFS)}`, width: CELL * 0.12 };
}

function single(pattern: Pattern, x: number, y: number): Stroke[] {
  switch (pattern) {
    case 'GEESE':
      return [{ path: goose(x, y), width: 0, filled: true }];
    case 'CROSSES': {
      const arm = CELL * 0.3;
      return [
        {
          path: `M${n(x - arm)} ${n(y - arm)}L${n(x + arm)} ${n(y + arm)}M${n(x + arm)} ${n(y - arm)}L${n(x - arm)} ${n(y + arm)}`,
          width: CELL * 0.15,
        },
      ];
    }
    case 'RIPPLES':
      return [
        {
          circle: { x, y, radius: CELL * 0.36 },
          width: CELL * 0.08,
          dash: `${n(CELL * 0.2)} ${n(CELL * 0.114)}`,
        },
        { circle: { x, y, radius: CELL * 0.15 }, width: CELL * 0.09 },
      ];
    case 'DIAMONDS':
      return [0.4, 0.15].map((arm) => ({
        path: diamond(x, y, CELL * arm),
        width: CELL * 0.09,
      }));
    case 'LOG_CABIN':
      return [0.36, 0.14].map((arm) => ({ path: square(x, y, CELL * arm), width: CELL * 0.09 }));
    default:
      return [star(x, y)];
  }
}

function goose(x: number, y: number): string {
  const [across, up] = [CELL * 0.38, CELL * 0.34];
  return `M${n(x)} ${n(y - up)}L${n(x + across)} ${n(y + up)}H${n(x - across)}Z`;
}

function diamond(x: number, y: number, arm: number): string {
  return `M${n(x)} ${n(y - arm)}L${n(x + arm)} ${n(y)}L${n(x)} ${n(y + arm)}L${n(x - arm)} ${n(y)}Z`;
}

function square(x: number, y: number, arm: number): string {
  return `M${n(x - arm)} ${n(y - arm)}h${n(2 * arm)}v${n(2 * arm)}h${n(-2 * arm)}Z`;
}

function star(x: number, y: number): Stroke {
  let path = '';
  for (let ray = 0; ray < 8; ray++) {
    const [cos, sin] = [Math.cos((ray * Math.PI) / 4), Math.sin((ray * Math.PI) / 4)];
    const reach = CELL * (ray % 2 === 0 ? 0.4 : 0.3);
    path += `M${n(x + cos * CELL * 0.13)} ${n(y + sin * CELL * 0.13)}L${n(x + cos * reach)} ${n(y + sin * reach)}`;
  }
  return { path, width: CELL * 0.1 };
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
