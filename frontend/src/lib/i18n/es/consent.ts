import type { Words } from '../en/consent';

export const words: Words = {
  title: 'Tus palabras en un cuaderno de ideas',
  loading: 'Cargando…',
  noLink:
    'Esta página se abre con el enlace de un correo nuestro. Copia el enlace completo en la barra de direcciones.',
  unknown: 'Este enlace no es nuestro o está incompleto. Copia el enlace completo del correo.',
  which: (n: number, of: number) => `Mensaje ${n} de ${of}`,
  said: (title, day) => `En la llamada «${title}» del ${day} escribiste:`,
  name: 'Nombre',
  initials: 'Iniciales',
  role: 'Tu función',
  roleHint: 'Por ejemplo: enfermería, celador, persona cuidadora',
  country: 'País o nación',
  noCountry: 'No mostrar ningún país',
  preview: 'Así se vería',
  send: 'Enviar mi respuesta',
  sending: 'Enviando…',
  choose: 'Elige una de las respuestas.',
  missing: {
    NAMED: 'Escribe el nombre.',
    INITIALS: 'Escribe las iniciales.',
    ROLE_AND_COUNTRY: 'Escribe tu función o elige un país.',
  },
  thanks: 'Gracias. Tu respuesta está registrada.',
  refused: 'Gracias. Tus palabras no se mostrarán.',
  change:
    'Puedes cambiar tu respuesta hasta que se publiquen, y retirar tus palabras en cualquier momento. Conserva el correo con el enlace.',
  answered: (day) => `Respondiste el ${day}.`,
  published: 'Estas palabras están publicadas como aceptaste.',
  less: 'Mostrar menos sobre mí',
  lowered:
    'Hecho. Lo que ya no quieres mostrar está oculto, y la próxima edición muestra tus palabras como dijiste.',
  withdraw: 'Retirar mis palabras',
  withdrawSure:
    'Desaparecen de todas nuestras páginas al instante y para siempre. Las copias ya descargadas quedan fuera de nuestro alcance.',
  withdrawYes: 'Sí, retirarlas',
  withdrawNo: 'Dejarlas como están',
  withdrawn: 'Tus palabras están retiradas. Ya no se muestran en ninguna de nuestras páginas.',
  closed: 'Tus palabras ya no están previstas para un cuaderno. No tienes que hacer nada.',
  changed: 'Las palabras cambiaron mientras las leías. Vuelve a leerlas.',
  failed: 'No funcionó. Comprueba tu conexión e inténtalo de nuevo. No se cambió nada.',
  private:
    'Esta página no guarda nada en tu dispositivo. Quien tenga tu enlace puede responder por ti: no lo compartas.',
};
