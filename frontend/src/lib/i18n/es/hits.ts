import type { Words } from '../en/hits';

export const words: Words = {
  kinds: {
    THEME: 'Tema',
    PERSON: 'Persona',
    PACK: 'Cuaderno',
    INSIGHT: 'Idea clave',
    QUOTE: 'Del chat',
    NOTE: 'Nota de grupo pequeño',
    QUESTION: 'Pregunta de grupo pequeño',
    TEXT: 'Texto de un cuaderno',
    RESOURCE: 'Recurso',
    MEASURE: 'Medida',
  },
};
