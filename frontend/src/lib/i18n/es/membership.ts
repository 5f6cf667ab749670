import type { Words } from '../en/membership';

export const words: Words = {
  title: 'Tu página',
  hello: (name) => `Hola, ${name}`,
  loading: 'Cargando tu página…',
  unknown:
    'Este enlace no es válido o ya no lo es. Copia el enlace completo de nuestro último correo en la barra de direcciones. Si dejaste la comunidad, puedes volver cuando quieras.',
  anew: 'Unirme otra vez',

  call: {
    heading: 'La próxima llamada',
    join: 'Entrar en la llamada',
    soon: 'El enlace estará aquí antes de la llamada.',
    private: 'Por favor, no compartas el enlace: es para miembros.',
    none: 'La próxima llamada aún no tiene fecha.',
    willWrite: 'Te escribiremos.',
  },

  save: 'Guardar',
  saving: 'Guardando…',
  saved: 'Guardado',
  changed:
    'Mientras tanto, tu página cambió en otra ventana. Lo que escribiste sigue aquí: revísalo y guarda otra vez.',

  mails: {
    heading: 'Qué correos recibes',
    boxes: {
      calls: 'Llamadas: la invitación, recordatorios y avisos si cambia la hora',
      packs: 'Cuadernos de ideas: un correo cuando hay uno para leer',
      paused: 'Pausar todos los correos',
    },
    pausedHint: 'Sigues en la comunidad, y tu enlace a las llamadas sigue aquí.',
    language: 'Idioma de los correos',
    zone: 'Zona horaria',
    zoneHint: 'Los correos dan la hora que marca tu reloj.',
    meeting: (city) => `Donde nos reunimos (${city})`,
    own: (city) => `Usar la zona horaria de este dispositivo: ${city}`,
    ownChosen: (city) => `Está elegida ${city}. Guarda para conservarla.`,
    areas: {
      Africa: 'África',
      America: 'América',
      Antarctica: 'Antártida',
      Arctic: 'Ártico',
      Asia: 'Asia',
      Atlantic: 'Océano Atlántico',
      Australia: 'Australia',
      Europe: 'Europa',
      Indian: 'Océano Índico',
      Pacific: 'Océano Pacífico',
    },
    elsewhere: 'Otras',
  },

  notReached:
    'Nuestros correos no te llegan: tu servidor de correo no los aceptó. Si tu dirección es correcta, pulsa «Guardar» y lo intentamos otra vez; si no, únete otra vez con otra.',

  held: {
    heading: 'Qué guardamos sobre ti',
    private:
      'Quien tenga el enlace a esta página puede ver y cambiar lo que hay aquí. No lo compartas.',
    shown: 'Alguien del grupo central revisa los cambios antes de que se muestren en Personas.',
    email: 'Correo electrónico',
    emailHint: [
      'Para cambiar la dirección, ',
      { to: '/join', text: 'únete otra vez' },
      ' con la nueva. Después deja la comunidad con esta, más abajo.',
    ],
    joined: 'Te uniste',
    heardFrom: 'Cómo nos conociste',
    file: 'Puedes tenerlo todo en un archivo, para ti o para otro programa.',
    download: 'Descargar',
  },

  agreed: {
    heading: 'Lo que aceptaste',
    names: { mailing: 'Correos', profile: 'Aparecer en la página', quoting: 'Que se te cite' },
    on: (day) => `Lo aceptaste el ${day}.`,
    mailing:
      'Sin correos no se puede formar parte de la comunidad. Páusalos más arriba, o déjala más abajo.',
    shown: [
      'Apareces en la página ',
      { to: '/people', text: 'Personas' },
      '. Si retiras esto, desapareces de allí al instante.',
    ],
    takeBack: 'Retirar',
    not: [
      'No lo has aceptado. Si quieres aceptarlo, ',
      { to: '/join', text: 'rellena el formulario otra vez' },
      '.',
    ],
    takenBack: [
      'Retirado. Si cambias de opinión, ',
      { to: '/join', text: 'rellena el formulario otra vez' },
      '.',
    ],
    failed: 'No ha funcionado. Comprueba tu conexión e inténtalo de nuevo. No se cambió nada.',
  },

  leave: {
    heading: 'Dejar la comunidad',
    text: 'No te enviamos más correo, borramos lo que guardamos aquí sobre ti y dejamos de mostrar tu perfil. Lo que está publicado se queda hasta que nos pidas que lo borremos.',
    button: 'Dejar la comunidad',
    sure: '¿Quieres dejar la comunidad? El enlace a esta página ya no se abrirá.',
    yes: 'Sí, quiero dejarla',
    no: 'No, me quedo',
    leaving: 'Un momento…',
  },
};
