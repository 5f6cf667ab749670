import type { Words } from '../en/places';

export const words: Words = {
  language: 'sv-SE',
  own: {
    'GB-ENG': 'England',
    'GB-NIR': 'Nordirland',
    'GB-SCT': 'Skottland',
    'GB-WLS': 'Wales',
    CD: 'Demokratiska republiken Kongo',
    CG: 'Republiken Kongo',
    HK: 'Hongkong',
    MM: 'Myanmar',
    MO: 'Macao',
    PS: 'Palestina',
  },
};
