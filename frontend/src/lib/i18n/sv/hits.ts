import type { Words } from '../en/hits';

export const words: Words = {
  kinds: {
    THEME: 'Tema',
    PERSON: 'Person',
    PACK: 'Insiktspaket',
    INSIGHT: 'Insikt',
    QUOTE: 'Från chatten',
    NOTE: 'Gruppanteckning',
    QUESTION: 'Gruppfråga',
    TEXT: 'Text ur ett paket',
    RESOURCE: 'Resurs',
    MEASURE: 'Mått',
  },
};
