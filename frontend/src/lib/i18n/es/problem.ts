import type { Words } from '../en/problem';

export const words: Words = {
  retry: 'Intentar de nuevo',
  headings: {
    'not-found': 'Esta página no existe',
    unavailable: 'No disponible en este momento',
    unreachable: 'No pudimos cargar esto',
    internal: 'Algo falló por nuestra parte',
  },
  texts: {
    'not-found':
      'Puede que la dirección tenga un error, o que la llamada no sea pública. Todas las llamadas públicas están en una página.',
    unavailable:
      'Una parte de la que depende esta página no responde. Inténtalo de nuevo en un momento.',
    unreachable: 'Comprueba tu conexión e inténtalo de nuevo.',
    internal: 'No es por nada que hayas hecho. Inténtalo de nuevo en un momento.',
  },
};
