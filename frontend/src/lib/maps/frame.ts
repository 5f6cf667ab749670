/* The two sheets of /reach/map.svg in their own units: drawn at build, framed by the page. */
export const WORLD = { width: 4000, height: 1730 };
export const ISLES = { width: 1420, height: 1730 };

/** The Faroe Islands lie north of the second sheet and have a corner of it, drawn larger. */
export const FAROES = { x: 50, y: 50, width: 300, height: 420 };

/** Where a name stands on the second sheet, in the sea beside its land. */
export const NAMES: Record<string, { x: number; y: number; anchor: 'start' | 'end' }> = {
  FO: { x: 380, y: 120, anchor: 'start' },
  'GB-SCT': { x: 1000, y: 620, anchor: 'start' },
  'GB-ENG': { x: 1115, y: 850, anchor: 'start' },
  'GB-NIR': { x: 590, y: 690, anchor: 'end' },
  IE: { x: 60, y: 920, anchor: 'start' },
  'GB-WLS': { x: 660, y: 1450, anchor: 'end' },
};
/** From the name of Wales, which has no room beside it, to its coast. */
export const THREAD = 'M675 1425L758 1335';
