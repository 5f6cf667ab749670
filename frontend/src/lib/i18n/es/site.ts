import type { Words } from '../en/site';

export const words: Words = {
  language: 'es',
  locale: 'es',
  contentLanguage: 'en',
  community: 'Conversations for Kindness',
  title: (page) => `${page} – Conversations for Kindness`,
  allCalls: 'Todas las llamadas y sus cuadernos',

  time: {
    london: (city, zone) => `hora de ${city === 'London' ? 'Londres' : city} (${zone})`,
    yours: 'Tu hora',
    same: 'la misma que en Londres',
  },

  pack: {
    kind: (edition) => `Cuaderno de ideas · edición ${edition}`,
    call: (number) => (number ? `Llamada ${number}` : 'Una llamada'),
    ledBy: 'A cargo de',
    contents: 'Contenido',
  },

  copyLink: { label: 'Copiar enlace', copied: 'Copiado', failed: 'No se copió' },

  hello: (n) => (n === 1 ? 'Hola desde' : `Hola desde ${n} países y naciones`),
  quote: {
    anonymous: 'Alguien en la llamada',
    inReply: 'En respuesta ·',
    reactedWith: 'Reacciones',
    reactions: (n) => (n === 1 ? '1 reacción' : `${n} reacciones`),
    withdrawn: 'La persona que dijo esta cita la retiró.',
  },

  reach: {
    qualifier: { OVER: 'más de', AROUND: 'alrededor de' },
  },

  breakouts: {
    question: (number) => `Pregunta ${number}`,
    other: 'Otras notas',
    nothing: (rooms) =>
      rooms.length > 0 ? `Sin notas de ${rooms.join(', ')}.` : 'Sin notas sobre esta pregunta.',
    heardBack: 'Puesta en común de los grupos',
  },

  insight: {
    speaksTo: 'Temas:',
    kinds: { REFLECTION: 'Reflexión', IDEA: 'Idea', ACTION: 'Acción', QUESTION: 'Pregunta' },
  },

  downloads: {
    title: 'Descargar',
    pdf: (size) => `Descargar el cuaderno (PDF, ${size})`,
  },

  cite: {
    title: 'Citar este cuaderno',
    one: 'Citar',
  },

  listen: 'Ver, escuchar o leer',

  thanks: (teams) => `Con agradecimiento a ${teams}.`,

  loading: { page: 'Cargando las llamadas…', call: 'Cargando la llamada…' },

  unreachable: 'No pudimos cargar esto. Comprueba tu conexión y vuelve a cargar la página.',
};
