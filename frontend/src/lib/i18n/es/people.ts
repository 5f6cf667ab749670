import type { Words } from '../en/people';

export const words: Words = {
  title: 'A quién puedes conocer',
  lead: 'Personas que acogen, conducen, toman notas o vienen cuando el turno lo permite. La mayoría de quienes participan no figura aquí, y la bienvenida es la misma.',
  coreGroup: 'El grupo central',
  founders: 'Personas fundadoras y grupo central',
  founder: 'Persona fundadora',
  loading: 'Cargando los nombres…',
  none: 'Todavía no se muestra a nadie del grupo central.',
  others: 'Y también',
  othersLead: (n) =>
    n === 1
      ? 'Una persona más pidió figurar aquí.'
      : `${n} personas más pidieron figurar aquí, por orden de nombre.`,
  you: '¿Tu nombre?',
  youMore: 'El siguiente nombre aquí podría ser el tuyo.',
  first: 'Nadie más ha pedido figurar aquí todavía. El primer nombre podría ser el tuyo.',
  join: 'Únete a la conversación',
  more: 'Más personas',
  loadingMore: 'Cargando más personas…',
  moreFailed: 'No se pudieron cargar más nombres. Inténtalo de nuevo en un momento.',
  ways: {
    heading: 'Cómo llega aquí un nombre, y cómo se va',
    items: [
      {
        heading: 'Por estar en un cuaderno',
        text: 'Las personas fundadoras y el grupo central figuran aquí tal como aparecen en nuestros cuadernos publicados, con dónde trabajan y viven.',
      },
      {
        heading: 'Por tu propio deseo',
        text: [
          'Marca que se puede mostrar tu nombre cuando ',
          { to: '/join', text: 'te unas' },
          '. Alguien del grupo central mira lo que escribiste, y entonces aparece. Solo por unirse, o por venir a una llamada, nadie figura aquí.',
        ],
      },
      {
        heading: 'Y se vuelve a ir',
        text: 'Nuestro correo de bienvenida tiene un enlace para dejar la comunidad. Con él, tu nombre desaparece de esta página y tu dirección se borra.',
      },
      {
        heading: 'Las palabras van aparte',
        text: [
          'Figurar aquí no es consentir que se te cite, y por una cita nadie figura aquí. ',
          { to: '/about', text: 'Lo que prometemos' },
        ],
      },
    ],
  },
};
