/* How the pieces of calls spread over themes: what the grid, the bars and the table share. */
import { base } from '$app/paths';
import type { CallPieces, ThemeOverTime } from '$lib/api/schema';

export type Change = ThemeOverTime['change'];
export const CHANGES: Change[] = ['GAINING', 'STEADY', 'FADING', 'TOO_FEW_CALLS'];

/** Sides of the patches in the grid, by how much of a call spoke to the theme. */
export const SIDES = [4, 7, 12, 17, 22] as const;

/** How many pieces of a call spoke to a theme. */
export function piecesOf(call: CallPieces, theme: string): number {
  return call.themes.find(({ slug }) => slug === theme)?.pieces ?? 0;
}

/** Of none, under a tenth, under a fifth, under a third, or more: 0 to 4. */
export function stepOf(pieces: number, of: number): 0 | 1 | 2 | 3 | 4 {
  if (pieces === 0 || of === 0) return 0;
  const share = pieces / of;
  if (share < 1 / 10) return 1;
  if (share < 1 / 5) return 2;
  return share < 1 / 3 ? 3 : 4;
}

/** Themes by where they go, those heard most now first; without ways that none goes. */
export function byChange(themes: ThemeOverTime[]): [Change, ThemeOverTime[]][] {
  return CHANGES.map((change): [Change, ThemeOverTime[]] => [
    change,
    themes
      .filter((theme) => theme.change === change)
      .sort((one, other) => (other.now ?? 0) - (one.now ?? 0)),
  ]).filter(([, those]) => those.length > 0);
}

/** Where to read what a call said on a theme. */
export function voices(theme: string, { date }: CallPieces): string {
  return `${base}/search?${new URLSearchParams({ theme, from: date, to: date })}`;
}
