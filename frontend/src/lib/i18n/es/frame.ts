import type { Words } from '../en/frame';

export const words: Words = {
  language: 'es',
  community: 'Conversations for Kindness',
  skip: 'Saltar al contenido',
  main: 'Principal',
  foot: 'Todas las páginas',
  footer:
    'Una hora al mes para las personas de la salud y los cuidados que quieren hablar de amabilidad.',
  noScript:
    'Este sitio carga las llamadas con JavaScript, que está desactivado en tu navegador. Aun así, los cuadernos, los temas, los lugares, los recursos, las personas y el formulario para unirte se abren como páginas sencillas.',
  plain: 'Todas las llamadas con cuaderno, y cuándo es la próxima',
  pages: {
    sessions: 'Llamadas y cuadernos',
    themes: 'Temas',
    search: 'Buscar',
    reach: 'Alcance',
    about: 'Quiénes somos',
    join: 'Únete',
    resources: 'Recursos',
    measuring: 'Medir la amabilidad',
    recordings: 'Grabaciones',
    people: 'Personas',
    partners: 'Para organizaciones aliadas',
    studio: 'Para quienes facilitan',
    accessibility: 'Accesibilidad',
    privacy: 'Privacidad',
    contact: 'Contacto',
  },
  columns: { read: 'Para leer', community: 'La comunidad', site: 'Este sitio' },
};
