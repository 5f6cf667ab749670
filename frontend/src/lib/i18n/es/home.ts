import type { Words } from '../en/home';
import { words as site } from './site';

type Figure = Parameters<Words['reached']>[0];
const qualified = ({ value, qualifier }: Figure) =>
  `${site.reach.qualifier[qualifier ?? ''] ?? ''} ${new Intl.NumberFormat('es').format(value)}`.trim();
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words: Words = {
  title: 'Una hora al mes para hablar de amabilidad en los cuidados',
  lead: 'Profesionales de enfermería y de medicina familiar, personal de traslado, pacientes y responsables de equipos se encuentran en una videollamada para escuchar, aprender y actuar. Sin presentaciones que aguantar. Ven tal como eres.',
  join: 'Únete a la conversación',
  next: 'La próxima llamada',
  noNext: 'La fecha de la próxima llamada todavía no está fijada.',
  noNextMore: 'Aparece aquí en cuanto lo esté.',
  nextUnknown: 'Ahora mismo no se pudo cargar la fecha.',
  nextUnknownMore: 'Vuelve a cargar la página para intentarlo de nuevo.',
  expected: 'Es nuestro día habitual. Todavía no está confirmado.',
  reached: (people, places) =>
    `${capital(qualified(people))} personas de ${qualified(places)} países y naciones han participado.`,
  reportedOn: (day) => `Según lo comunicado el ${day}.`,
  about: 'Qué es, y cómo transcurre la hora',
  latest: 'Del cuaderno más reciente',
  read: 'Leer el cuaderno completo',
  noPack: 'El primer cuaderno de ideas aparece aquí en cuanto se publique.',
};
