import type { Words } from '../en/contact';

export const words: Words = {
  title: 'Contacto',
  lead: 'Somos personas que trabajan en la salud y los cuidados, y nos gusta saber de ti.',
  write: 'Escríbenos',
  waiting: 'Cargando cómo contactarnos…',
  none: 'Todavía no se indica ninguna dirección. Habla con quienes te invitaron a la llamada.',
  failed: 'No se pudo cargar cómo contactarnos. Inténtalo de nuevo en un momento.',
  why: {
    heading: 'Qué decirnos',
    items: [
      {
        heading: 'Encuentras un obstáculo',
        text: [
          'Di qué página era y qué intentabas hacer. Qué funciona y qué no funciona todavía se explica en ',
          { to: '/accessibility', text: 'Accesibilidad' },
          '.',
        ],
      },
      {
        heading: 'Algo sobre ti',
        text: [
          'Para ver, corregir o borrar lo que guardamos sobre ti, di los nombres que usaste en nuestras llamadas. Más en ',
          { to: '/privacy', text: 'Privacidad' },
          '.',
        ],
      },
      {
        heading: 'Hay un error en un cuaderno',
        text: 'Di qué llamada era. Una corrección es una nueva edición que dice qué se corrigió.',
      },
      {
        heading: 'Hay un punto débil en nuestro software',
        text: 'Por favor, dínoslo antes que a nadie.',
      },
    ],
  },
  who: 'Quién está a cargo',
};
