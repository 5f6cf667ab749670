import type { Words } from '../en/offline';

export const words: Words = {
  offline: 'Estás sin conexión.',
  online: 'Vuelves a tener conexión.',
  copy: (when) =>
    `Esta es la copia del ${when}. Puede que aún contenga palabras que alguien haya retirado desde entonces.`,
  still: (when) => `Esta sigue siendo la copia del ${when}.`,
  partly: 'Una parte de esta página no se guardó.',
  missing: 'Esta página no se guardó en este dispositivo, así que ahora no se puede mostrar.',
  none: 'Lo que lees mientras tienes conexión se guarda para momentos así.',
  packs: 'Puedes leer estos cuadernos ahora:',
  again: 'Intentar de nuevo',
  fetch: 'Volver a cargar',

  kept: (n) =>
    n === 0
      ? 'Ahora no hay nada guardado en este dispositivo.'
      : n === 1
        ? 'Ahora hay una copia guardada en este dispositivo.'
        : `Ahora hay ${n} copias guardadas en este dispositivo.`,
  forget: 'Eliminar lo guardado',
  forgotten: 'Eliminado. Se vuelve a guardar cuando leas una página otra vez.',
};
