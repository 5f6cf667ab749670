/*
 * The stitched square of one call: pattern and cloth are its leading theme's. Which theme has which
 * is said by the API, so that the site and every form of a pack draw the same. The colour of each
 * cloth stands in tokens.css under its name.
 */
import type { Look } from '$lib/api/schema';

export type { Look };
export type Pattern = Look['pattern'];

export const PATTERNS: Pattern[] = [
  'GEESE',
  'SCALLOPS',
  'DIAMONDS',
  'RIPPLES',
  'CROSSES',
  'RUNNING',
  'STARS',
  'ZIGZAG',
  'LOG_CABIN',
  'PLAIN',
];

/** For what is not known, such as a call of which only the name came through. */
export const UNKNOWN: Look = { pattern: 'PLAIN', dye: 'PINE' };
