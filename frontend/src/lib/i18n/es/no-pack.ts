import type { Words } from '../en/no-pack';

export const words: Words = {
  none: {
    PLANNED: 'Esta llamada está por llegar.',
    LIVE: 'Esta llamada está en curso.',
    HELD: 'Todavía no hay cuaderno de esta llamada.',
    CANCELLED: 'Esta llamada se canceló.',
  },
  noneMore: {
    HELD: 'Quienes facilitan lo preparan con el chat y las notas, y preguntan a cada persona a la que citan. Aparece aquí cuando se publica.',
    CANCELLED: 'Se queda en la lista para que nadie la busque en vano.',
  },
  join: 'Únete para recibir el enlace a la llamada',
  questions: 'De qué vamos a hablar',
  time: 'Cuándo nos vemos',
  clocks: 'A qué hora empieza donde estás',
  good: 'Conviene saber',
  goodToKnow: [
    'No necesitas ninguna cuenta: basta con un nombre y una dirección de correo electrónico.',
    'Prepárate un té y ven tal como eres. La cámara y el micrófono los decides tú.',
    'Los grupos pequeños no se graban. Solo publicamos las palabras de alguien si aceptó.',
  ],
};
