/* The two sheets of /reach/map.svg in their own units: drawn at build, framed by the page. */
export const WORLD = { width: 4000, height: 1730 };
export const ISLES = { width: 1300, height: 1730 };

/** The Faroe Islands lie north of the second sheet and have a corner of it, drawn larger. */
export const FAROES = { x: 40, y: 40, width: 300, height: 420 };
