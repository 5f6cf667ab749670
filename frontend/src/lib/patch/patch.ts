/*
 * The stitched square of one call: pattern and cloth are its leading theme's. Which theme has which
 * is said by the API, so that the site and every form of a pack draw the same.
 */
import type { components } from '$lib/api/schema';

export type Look = Required<components['schemas']['Look']>;
export type Pattern = Look['pattern'];
type Dye = Look['dye'];

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

export const DYES: Record<Dye, string> = {
  PINE: '#0F4A3F',
  WOAD: '#35587A',
  WELD: '#6B6A12',
  LOGWOOD: '#5D3E72',
  MADDER: '#9B2A48',
  LICHEN: '#3F6B52',
  IRON: '#46505C',
  WALNUT: '#6A4630',
  OCHRE: '#8A5A00',
};

/** For what is not known, such as a call of which only the name came through. */
export const UNKNOWN: Look = { pattern: 'PLAIN', dye: 'PINE' };
