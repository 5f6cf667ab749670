import type { Words } from '../en/about';

export const words: Words = {
  title: 'Sobre las conversaciones',
  lead: 'En el verano de 2020, personas que trabajan en la salud y los cuidados empezaron a reunirse en una videollamada para hablar de amabilidad. Lo siguen haciendo: una vez al mes, durante una hora.',
  when: 'El tercer jueves de cada mes',
  clock: 'De 18:00 a 19:00 en Londres',
  next: 'La próxima:',
  moved: [
    'Una llamada que cambia de fecha se muestra en su nuevo día entre ',
    { to: '/sessions', text: 'todas las llamadas' },
    '.',
  ],
  purposes: 'Para qué nos reunimos',
  waiting: 'Cargando para qué nos reunimos…',
  hour: {
    heading: 'Cómo transcurre la hora',
    steps: [
      {
        heading: 'Bienvenida',
        text: 'Quienes acogen abren la puerta. Los buenos días y las buenas noches llenan el chat, cada saludo con el lugar del que viene.',
      },
      {
        heading: 'Apertura',
        text: 'Quien conduce la llamada cuenta, en pocas palabras, por qué le importa el asunto.',
      },
      {
        heading: 'Grupos pequeños',
        text: 'En grupos pequeños se habla de una o dos preguntas. Alguien de cada grupo anota lo que se dice.',
      },
      {
        heading: 'Puesta en común',
        text: 'Nos volvemos a juntar y cada grupo cuenta con qué se queda.',
      },
    ],
  },
  chat: [
    { strong: 'El chat sigue abierto todo el tiempo.' },
    ' Enlaces, agradecimientos, segundas reflexiones y todo lo de quienes prefieren escribir a hablar.',
  ],
  making: {
    heading: 'Cómo una llamada se convierte en un cuaderno de ideas',
    lead: 'Una llamada se acaba en una hora. Su cuaderno se queda: lo que dijo la gente, lo que concluyeron los grupos y lo que unas personas recomiendan a otras.',
    steps: [
      {
        heading: 'Lo que deja la llamada',
        text: 'Quienes facilitan reúnen el chat y las notas de los grupos. Los mensajes privados se descartan antes de que se guarde nada.',
      },
      {
        heading: 'Se pregunta a quien lo escribió',
        text: 'Quienes facilitan eligen qué citar y preguntan a la persona que lo escribió. Sin un sí, no se cita.',
      },
      {
        heading: 'Una edición',
        text: 'El cuaderno se publica con un número y después ya no cambia. Una corrección es la edición siguiente, y dice qué se corrigió.',
      },
    ],
    latest: 'El retazo más reciente de la colcha:',
    more: 'Todas las llamadas y sus cuadernos',
  },
  promises: {
    heading: 'Lo que prometemos',
    items: [
      {
        heading: 'Primero, tu sí',
        text: 'Estar en el chat no es dar tu consentimiento. Solo te citamos si antes aceptaste.',
      },
      {
        heading: 'Tú eliges cómo',
        text: 'Con tu nombre, con tus iniciales, con tu función y lugar, o sin nada de esto.',
      },
      {
        heading: 'Puedes retirarlo',
        text: 'Con el enlace de nuestro correo, en cualquier momento, sin dar razones y sin preguntar a nadie. Tus palabras desaparecen al instante de nuestras páginas y de todas las ediciones que las contenían.',
      },
      {
        heading: 'Lo privado sigue siendo privado',
        text: [
          'Lo que escribes a una sola persona en una llamada no se guarda nunca. ',
          { to: '/privacy', text: 'Privacidad, al completo' },
        ],
      },
    ],
  },
  ways: { join: 'Únete a la conversación', people: 'A quién puedes conocer' },
};
