import type { Words } from '../en/themes';

export const words: Words = {
  title: 'Temas de la conversación',
  lead: 'Afirmaciones que aparecieron en una llamada tras otra. Cada tema tiene su propio dibujo en la colcha y lleva a todo lo que la gente dijo sobre él.',
  calls: (n, since) => `${n === 1 ? 'Una llamada' : `${n} llamadas`} desde ${since}`,
  empty: 'Todavía no se ha publicado ningún tema.',
  emptyMore: 'Los temas aparecen aquí con el primer cuaderno que los lleve.',
  loading: 'Cargando los temas…',
  loadingOne: 'Cargando el tema…',
  description: (statement) =>
    `${statement}. Cuándo apareció, cómo cambió su formulación y qué dijo la gente.`,
  all: 'Todos los temas',
  mergedInto: 'Este tema forma ahora parte de otro.',
  successor: 'Ir al tema del que forma parte',
  history: 'Cómo cambió su formulación',
  from: (day) => `Desde el ${day}`,
  over: 'Cuándo apareció',
  overText: (n, of) => `${n} de ${of} llamadas, la más antigua primero.`,
  patch: (title, day) => `${title}, ${day}`,
  without: 'Una llamada sin este tema',
  evidence: 'Lo que la gente dijo sobre él',
  evidenceText:
    'De los cuadernos más recientes, la llamada más reciente primero. Cada entrada lleva a su lugar en el cuaderno, para que se pueda citar.',
  noEvidence: 'Todavía no hay ninguna idea clave, nota ni recurso marcado con este tema.',
  search: 'Buscar dentro de este tema',
  more: 'Verlo todo',
};
