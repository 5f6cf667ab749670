import type { Words } from '../en/hits';

export const words: Words = {
  kinds: {
    PACK: 'Insiktspaket',
    QUOTE: 'Från chatten',
    INSIGHT: 'Insikt',
    NOTE: 'Gruppanteckning',
    RESOURCE: 'Resurs',
    THEME: 'Tema',
    MEASURE: 'Mått',
  },
};
