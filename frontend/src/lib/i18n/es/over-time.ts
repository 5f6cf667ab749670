import type { Words } from '../en/over-time';

export const words: Words = {
  heading: (themes, calls) =>
    `${themes === 1 ? 'Un tema' : `${themes} temas`} a lo largo de ${calls === 1 ? 'una llamada' : `${calls} llamadas`}`,
  text: 'Cuánto de lo que los grupos concluyeron y anotaron en cada llamada trató de cada tema. Cuanto más grande es el retazo, más. Elige un retazo para leer lo que se dijo.',
  steps: [
    'nada',
    'menos de 1 de cada 10',
    'menos de 1 de cada 5',
    'menos de 1 de cada 3',
    '1 de cada 3 o más',
  ],
  changes: {
    GAINING: {
      name: 'Ganan terreno',
      meaning: 'una cuarta parte más en las seis últimas llamadas que en las doce anteriores',
    },
    STEADY: { name: 'Se mantienen', meaning: 'con una diferencia de menos de una cuarta parte' },
    FADING: { name: 'Se oyen menos últimamente', meaning: 'una cuarta parte menos, o aún menos' },
    TOO_FEW_CALLS: {
      name: 'Todos los temas',
      meaning: 'faltan llamadas para saber hacia dónde van',
    },
  },
  of100: 'de 100 fragmentos',
  wasNow: 'antes → ahora',
  wasAndNow: (was, now) =>
    `${was} de 100 en las doce llamadas anteriores, ${now} de 100 en las seis últimas`,
  cell: (title, month, pieces, of) => `${title}, ${month}: ${pieces} de ${of}`,
  figures: 'Lo mismo, en cifras',
  figuresText:
    'Ideas clave y notas de cada llamada que trataron de cada tema. Una misma puede tratar de dos temas, así que una fila puede sumar más que su total. Marcado: el tema del que trató la mayor parte de la llamada.',
  call: 'Llamada',
  inAll: 'En total',
  inMonth: (month) => `en ${month}:`,
  showAll: (n) => `Mostrar las ${n} llamadas`,
  csv: 'Descargar las cifras (CSV)',
  air: 'Lo que se respira',
  airText:
    'Cuánto apareció cada tema en las doce últimas llamadas. A todo color: las seis últimas.',
  all: 'Los temas a lo largo del tiempo',
  loading: 'Cargando cómo aparecieron los temas…',
};
