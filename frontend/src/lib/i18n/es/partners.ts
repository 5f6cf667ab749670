import type { Words } from '../en/partners';

export const words: Words = {
  title: 'Para organizaciones aliadas',
  lead: 'Lo que la gente aceptó compartir está hecho para viajar. Los programas pueden leer todo lo que aquí es público: sin clave y sin iniciar sesión.',
  calls: {
    heading: 'En cinco consultas',
    lead: 'Cada una es una dirección. Abre una para ver qué responde.',
  },
  five: (slug) => [
    {
      ask: '¿Cuándo es la próxima llamada?',
      path: '/sessions/next',
      answer: 'Su título y su hora, en UTC y según el reloj de Londres.',
    },
    {
      ask: '¿Qué cuadernos hay?',
      path: '/packs',
      answer:
        'La edición más reciente de cada uno, la llamada más reciente primero, en todas sus formas.',
    },
    {
      ask: '¿Qué dice uno de ellos?',
      path: `/packs/${slug}`,
      answer: 'Todo, sección por sección. Añade .html, .pdf, .docx o .md para las otras formas.',
    },
    {
      ask: '¿Qué concluyeron los grupos sobre los descansos?',
      path: '/insights?q=break',
      answer: 'Ideas clave que contienen la palabra, cada una con la llamada de la que viene.',
    },
    {
      ask: '¿Hasta dónde llega?',
      path: '/reach',
      answer:
        'Países y personas, según lo comunicado y según lo contado, cada cifra con su fuente.',
    },
  ],
  date: 'AAAA-MM-DD',
  more: {
    heading: 'Más para llevar',
    points: (api, slug) => [
      {
        heading: 'Las llamadas en un calendario',
        text: [
          { to: api && `${api}/api/v1/calendar.ics`, text: 'Suscríbete a las llamadas' },
          '. Una llamada que cambia de fecha cambia también en el calendario, y una cancelada lo dice.',
        ],
      },
      {
        heading: 'Una página para personas',
        text: slug
          ? [
              'Cada cuaderno es también ',
              { to: `${api}/api/v1/packs/${slug}.html`, text: 'una página web sin scripts' },
              ', que cualquiera puede leer, imprimir y compartir.',
            ]
          : 'Cada cuaderno es también una página web sin scripts, que cualquiera puede leer, imprimir y compartir.',
      },
      {
        heading: 'Búsqueda',
        text: [
          { code: '/search?q=' },
          ' busca en todos los cuadernos, en cualquier forma de una palabra, y responde con el pasaje y su llamada.',
        ],
      },
      {
        heading: 'El contrato completo',
        text: [
          'Prueba todas las consultas en ',
          { to: api && `${api}/api/docs`, text: 'Swagger UI' },
          ', o lleva la ',
          { to: api && `${api}/api/openapi`, text: 'descripción OpenAPI' },
          ' a tus propias herramientas.',
        ],
      },
    ],
  },
  withdrawn: {
    heading: 'Cuando alguien retira sus palabras',
    text: [
      'Se puede hacer en cualquier momento, y prometimos que funciona en todas partes. Una cita retirada pierde su texto y dice ',
      { code: 'withdrawn: true' },
      '. Sale de todas las listas, y las ediciones que la llevaban responden 410 para siempre. ',
      { strong: 'Si guardas copias, vuelve a mirar antes de mostrarlas,' },
      ' y elimina lo que ya no está.',
    ],
  },
  keeping: {
    heading: 'Seguir al día',
    points: [
      {
        heading: 'Vuelve a preguntar, cuesta poco',
        text: [
          'Cada respuesta lleva un ',
          { code: 'ETag' },
          '. Devuélvelo como ',
          { code: 'If-None-Match' },
          ': mientras nada haya cambiado, recibes un 304 sin cuerpo.',
        ],
      },
      {
        heading: 'Llega hasta el final',
        text: [
          'Las listas largas vienen por páginas. Pasa ',
          { code: 'next' },
          ' como ',
          { code: 'cursor' },
          ' hasta que no haya ninguno. Nada se salta ni se repite mientras se publican cuadernos.',
        ],
      },
      {
        heading: 'Las ediciones permanecen',
        text: [
          { code: '/packs/{date}/editions/{n}.pdf' },
          ' no cambia nunca, y su SHA-256 está en la lista de ediciones. Una corrección es el número siguiente.',
        ],
      },
      {
        heading: 'No te preocupes por lo nuevo',
        text: 'Pueden llegar campos nuevos, tipos nuevos y consultas nuevas sin aviso. Pasa por alto lo que no conozcas.',
      },
    ],
  },
  link: {
    heading: 'Un enlace en tu página',
    lead: 'La manera más sencilla de mostrar una llamada: una línea, ningún script, nada que rastree a quienes te visitan.',
    copy: 'Copiar la línea',
    none: 'La línea aparece aquí en cuanto se publique un cuaderno.',
  },
  cite: {
    heading: 'Citar, y qué es de quién',
    lead: 'Indica la comunidad, el título, la fecha de la llamada, la edición y la dirección de su página. La página de cada llamada tiene esa línea lista para copiar, y cada idea clave y cada cita, una línea propia. Para la más reciente es:',
    points: [
      {
        heading: 'Las palabras',
        text: 'Pertenecen a quienes las dijeron. Cítalas con su llamada, firmadas como están firmadas allí, y nunca con más que eso.',
      },
      {
        heading: 'El software',
        text: 'Lo que hace funcionar este sitio y su API es código abierto, bajo la licencia Apache License 2.0.',
      },
    ],
  },
};
