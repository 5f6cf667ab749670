import type { Words } from '../en/pack-parts';

export const words: Words = {
  work: { purposes: 'Para qué estamos aquí', coreGroup: 'Grupo central' },

  reach: {
    reported: 'Según lo comunicado, cada cifra con su fuente',
    counted: 'Qué se cuenta',
    figure: 'Comunicado',
    said: 'En palabras de quién',
    measures: {
      CONTRIBUTORS: 'Participantes del movimiento',
      COUNTRIES: 'Países y naciones',
      ATTENDANCE: 'Personas en la llamada',
    },
    places: (n) => (n === 1 ? '1 país o nación en la lista' : `${n} países y naciones en la lista`),
    mark: '•',
    marked: '• saludó en esta llamada',
    sources: 'De dónde salen las cifras',
    computed: 'Calculado:',
    differ: 'Dónde difieren las cifras.',
  },

  spoken: (n, all) => `${n} de ${all} ideas clave y notas`,
  usual: '«Lo habitual» es lo que cabe esperar por las llamadas del año anterior.',
  compared: {
    MORE: '▲ más de lo habitual',
    ALIKE: '= más o menos lo habitual',
    LESS: '▼ menos de lo habitual',
  },

  measures: {
    CONDITION: 'Condiciones',
    ACTIVITY: 'Actividades',
    OUTCOME: 'Resultados',
  },
  asks: {
    CONDITION: 'Lo que abre espacio a la amabilidad',
    ACTIVITY: 'Lo que hace la gente',
    OUTCOME: 'Lo que resulta de ello',
  },
  tools: 'Se cuenta con:',

  resourceKinds: {
    BOOK: 'Libro',
    REPORT: 'Informe',
    WEBSITE: 'Sitio web',
    VIDEO: 'Video',
    PAPER: 'Artículo',
    OTHER: 'Otro',
  },
};
