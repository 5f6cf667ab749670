import type { Words } from '../en/join';

export const words: Words = {
  title: 'Únete a la conversación',
  lead: 'Una hora al mes en una videollamada, con personas de todos los ámbitos de la salud y los cuidados. Es gratis, y puedes dejarlo cuando quieras.',
  error: (title) => `Error: ${title}`,
  check: 'Hay algo que corregir',
  optional: '(opcional)',
  fields: {
    name: 'Tu nombre',
    email: 'Correo electrónico',
    role: 'Tu función',
    organisation: 'Dónde trabajas',
    country: 'País o nación',
    heardFrom: '¿Cómo nos conociste?',
  },
  hints: {
    email: 'Allí enviamos un enlace para confirmar que la dirección es tuya.',
    role: 'Por ejemplo: enfermería de planta, traslado de pacientes, paciente, persona cuidadora',
  },
  noCountry: 'Elige, si quieres',
  agree: 'Lo que aceptas',
  agreeHint: 'Cada cosa por separado. Puedes cambiar de opinión más adelante.',
  trap: 'Deja esto vacío',
  send: 'Enviarme el enlace',
  sending: 'Enviando…',
  faults: {
    name: 'Escribe tu nombre',
    email: 'Escribe una dirección de correo, como nombre@example.org',
    mailing: 'Acepta las invitaciones por correo: sin ellas no sabrías cuándo son las llamadas',
  },
  faultElse: (field) => `Revisa «${field}»`,
  problems: {
    conflict:
      'El texto que debes aceptar ha cambiado. Se muestra de nuevo: léelo otra vez, por favor.',
    'too-many-requests':
      'Acaban de llegar muchos formularios desde tu red. Inténtalo de nuevo dentro de una hora.',
  },
  failed: 'No funcionó. Comprueba tu conexión e inténtalo de nuevo. Lo que escribiste sigue aquí.',
  loading: 'Cargando el formulario…',
  privacy: 'Qué hacemos con tus datos',
  sent: 'Mira en tu correo',
  sentText: (email) =>
    `Hemos enviado un enlace a ${email}. Ábrelo en un plazo de 48 horas para unirte.`,
  sentMore:
    '¿No ha llegado nada después de unos minutos? Mira en el correo no deseado, o revisa la dirección y envía el formulario otra vez.',
  again: 'Volver al formulario',

  confirm: {
    title: 'Confirma que te unes',
    ready: 'Queda un paso.',
    button: 'Sí, quiero unirme',
    done: 'Ya estás en la lista',
    doneText: 'Te hemos enviado un correo de bienvenida con la próxima llamada para tu calendario.',
    unknown: 'Este enlace ya se usó, o tiene más de 48 horas.',
    anew: 'Rellenar el formulario otra vez',
    noLink:
      'Esta página se abre con el enlace de un correo que enviamos. Copia el enlace completo en la barra de direcciones.',
  },
  leave: {
    title: 'Dejar la comunidad',
    ready:
      'No te enviamos más correo, borramos tu dirección y dejamos de mostrar tu perfil. Lo demás que guardamos sobre ti, y lo que está publicado, se queda hasta que nos pidas que lo borremos.',
    button: 'Sí, quiero dejarla',
    done: 'Has dejado la comunidad',
    doneText: 'No volverás a recibir noticias nuestras. Puedes volver cuando quieras.',
  },
};
