import type { Words } from '../en/resources';

const kinds: Words['kinds'] = {
  BOOK: { one: 'Libro', many: 'Libros' },
  REPORT: { one: 'Informe', many: 'Informes' },
  PAPER: { one: 'Artículo', many: 'Artículos' },
  WEBSITE: { one: 'Sitio web', many: 'Sitios web' },
  VIDEO: { one: 'Video', many: 'Videos' },
  OTHER: { one: 'Recurso de otro tipo', many: 'Recursos de otro tipo' },
};

const things = (n: number, kind: keyof typeof kinds | '') => {
  const { one, many } = kind ? kinds[kind] : { one: 'recomendación', many: 'recomendaciones' };
  return `${n} ${(n === 1 ? one : many).toLowerCase()}`;
};

export const words: Words = {
  title: 'Lo que la gente recomienda',
  lead: 'Libros, informes, películas y páginas que alguien en una llamada consideró que valía la pena compartir. Cada recurso, con la llamada en la que se nombró.',
  kinds,
  kind: 'Tipo',
  anyKind: 'Todo',
  theme: 'Tema de la llamada',
  anyTheme: 'Cualquier tema',
  show: 'Mostrar',
  loading: 'Cargando lo que se recomendó…',
  found: (n, kind, theme) =>
    theme ? `${things(n, kind)} de llamadas sobre «${theme}»` : things(n, kind),
  nothing: (kind, theme) => {
    const what = kind ? kinds[kind].many.toLowerCase() : 'recomendaciones';
    return theme ? `No hay ${what} de llamadas sobre «${theme}».` : `Todavía no hay ${what}.`;
  },
  without: (filter) => `Quitar «${filter}»`,
  unknownTheme: 'un tema que no conocemos',
  none: 'Todavía no se ha recomendado nada.',
  noneMore: 'Lo que la gente recomienda en una llamada aparece aquí con su cuaderno.',
  from: (title) => `Recomendado en la llamada «${title}»`,
  by: (names) => `de ${names}`,
  pages: 'Páginas de recomendaciones',
};
