/** How places are named: by the browser, in this language, but for these. */
export const words = {
  language: 'en-GB',
  own: {
    'GB-ENG': 'England',
    'GB-NIR': 'Northern Ireland',
    'GB-SCT': 'Scotland',
    'GB-WLS': 'Wales',
    CD: 'Democratic Republic of the Congo',
    CG: 'Republic of the Congo',
    HK: 'Hong Kong',
    MM: 'Myanmar',
    MO: 'Macao',
    PS: 'Palestine',
  } as Record<string, string>,
};
export type Words = typeof words;
