import type { Words } from '../en/measuring';

export const words: Words = {
  title: 'Medir la amabilidad',
  lead: 'La amabilidad no cabe en un formulario. Lo que le abre espacio, lo que hace la gente y lo que viene después sí se puede preguntar, ver y contar.',
  caution:
    'Nada de esto es una norma. Es lo que miden, allí donde trabajan, las personas de las llamadas, y cada medida va con la llamada de la que viene. Una medida es una pregunta a un lugar, nunca una calificación a una persona.',
  three: 'Tres cosas en las que fijarse',
  kinds: {
    CONDITION: {
      heading: 'Condiciones',
      meaning:
        'Lo que tiene que haber antes de que alguien pueda ser amable: tiempo, descanso, seguridad, alguien que escuche. Pregunta primero por ellas. Donde faltan, no se debería juzgar a nadie por lo demás.',
      all: (n) => `Mostrar las ${n} condiciones`,
    },
    ACTIVITY: {
      heading: 'Actividades',
      meaning:
        'Lo que hace la gente: saluda, pregunta, da las gracias, se detiene un momento. Lo bastante pequeño para verlo, y para empezar mañana.',
      all: (n) => `Mostrar las ${n} actividades`,
    },
    OUTCOME: {
      heading: 'Resultados',
      meaning:
        'Lo que es distinto después, para quienes reciben cuidados y para quienes los dan: quién se queda, quién vuelve, quién sintió que contaba.',
      all: (n) => `Mostrar los ${n} resultados`,
    },
  },
  loading: 'Cargando lo que mide la gente…',
  none: 'Ningún cuaderno dice todavía qué mide la gente.',
  noneMore: 'Las medidas aparecen aquí cuando en una llamada se ha hablado de ellas.',
  count: (n) => (n === 1 ? 'Hasta ahora se ha nombrado 1' : `Hasta ahora se han nombrado ${n}`),
  noneOfKind: 'En ninguna llamada se ha nombrado nada todavía.',
  asked: 'Preguntan:',
  with: 'Se fijan en:',
  tools: {
    heading: 'Preguntas y herramientas, todas juntas',
    lead: 'Primero, lo más nombrado. Llévate las palabras y deja fuera los nombres de las personas.',
    questions: 'Preguntas',
    others: 'Cifras y herramientas',
    times: (n) => (n === 1 ? 'una mención' : n === 2 ? 'dos menciones' : `${n} menciones`),
  },
  beside: {
    heading: 'Recomendado en estas llamadas',
    more: 'Todo lo que la gente recomienda',
  },
};
