import type { Words } from '../en/places';

export const words: Words = {
  language: 'es',
  own: {
    'GB-ENG': 'Inglaterra',
    'GB-NIR': 'Irlanda del Norte',
    'GB-SCT': 'Escocia',
    'GB-WLS': 'Gales',
    CD: 'República Democrática del Congo',
    CG: 'República del Congo',
    HK: 'Hong Kong',
    MM: 'Myanmar',
    MO: 'Macao',
    PS: 'Palestina',
  },
};
