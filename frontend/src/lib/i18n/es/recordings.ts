import type { Words } from '../en/recordings';

export const words: Words = {
  title: 'Volver a escuchar',
  lead: '¿Te perdiste una llamada, o quieres escucharla otra vez? Algunas se grabaron. Cada una se puede también leer, si alguien puso por escrito lo que se dijo.',
  list: 'Llamadas con grabación',
  loading: 'Cargando las grabaciones…',
  count: (n) =>
    n === 1 ? '1 llamada, la más reciente primero' : `${n} llamadas, la más reciente primero`,
  watch: (host) => `Ver o escuchar en ${host}`,
  read: 'Leer la transcripción',
  noTranscript: 'Todavía sin transcripción',
  onlyTranscript: 'No hay grabación enlazada',
  of: (title) => `: «${title}»`,
  none: 'Todavía no hay ninguna grabación enlazada.',
  noneMore:
    'Una grabación aparece aquí cuando han aceptado todas las personas que salen en ella. Lo que la gente escribió en una llamada, y aceptó compartir, está en su cuaderno.',
  pages: 'Páginas de grabaciones',
  rules: {
    heading: 'Qué se graba, y qué no se graba nunca',
    items: [
      {
        heading: 'Qué se puede grabar',
        text: 'Las partes en las que todo el mundo está junto: la bienvenida, la apertura y la puesta en común. Tu programa de videollamadas muestra una señal mientras se graba.',
      },
      {
        heading: 'Qué no se graba nunca',
        text: 'Los grupos pequeños, y lo que una persona escribe a otra. De un grupo queda lo que alguien del grupo anotó, y nada más.',
      },
      {
        heading: 'Quién puede verla',
        text: 'Todo el mundo, y por eso solo está aquí cuando todas las personas que salen en ella han aceptado. Se rechaza un enlace que abra una reunión o lleve un código de acceso.',
      },
      {
        heading: 'Leer en vez de escuchar',
        text: 'Una grabación debería tener subtítulos, y una transcripción al lado. Donde todavía no hay transcripción enlazada, la lista lo dice.',
      },
      {
        heading: 'Dónde está',
        text: 'En el servicio que nombra cada enlace. Esta página no carga nada de allí: eso empieza solo cuando sigues el enlace.',
      },
      {
        heading: 'Si sales en una y quieres que desaparezca',
        text: [
          'Díselo a quien acogió la llamada. El enlace desaparece entonces de esta página. Las copias que alguien hizo antes quedan fuera de nuestro alcance. ',
          { to: '/about', text: 'Lo que prometemos' },
        ],
      },
    ],
  },
};
