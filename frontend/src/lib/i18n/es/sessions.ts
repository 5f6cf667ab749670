import type { Words } from '../en/sessions';

export const words: Words = {
  title: 'Las llamadas y sus cuadernos',
  lead: 'Cada llamada añade un retazo a la colcha. Elige uno para leer lo que dijo la gente.',
  find: 'Buscar una llamada por su título',
  show: 'Mostrar',
  byTheme: 'Buscar por tema',
  nothing: (q) =>
    q
      ? `Ninguna llamada de esta selección tiene «${q}» en su título.`
      : 'Ninguna llamada lleva este tema.',
  all: 'Mostrar todas las llamadas',
  search: 'Buscar en lo que dijo la gente',
  calendar: 'Las llamadas para tu calendario',
  count: (shown, total) =>
    total === 0
      ? 'Todavía no hay llamadas'
      : shown < total
        ? `${shown} de ${total} llamadas, la más reciente primero`
        : total === 1
          ? '1 llamada'
          : `${total} llamadas, la más reciente primero`,
  empty: 'Todavía no se ha publicado ninguna llamada.',
  emptyMore:
    'Las llamadas aparecen aquí cuando se anuncia su fecha, y sus cuadernos, después de ellas.',
  more: 'Más llamadas',
  loadingMore: 'Cargando más llamadas…',
  moreFailed: 'No se pudieron cargar las llamadas siguientes. Inténtalo de nuevo en un momento.',
  stage: {
    PLANNED: 'Próximamente',
    LIVE: 'En curso',
    HELD: 'Todavía sin cuaderno',
    CANCELLED: 'Cancelada',
  },
  pack: (edition) => (edition > 1 ? `Cuaderno de ideas, edición ${edition}` : 'Cuaderno de ideas'),
  quilt: {
    label: 'Las llamadas como retazos de una colcha',
  },
};
