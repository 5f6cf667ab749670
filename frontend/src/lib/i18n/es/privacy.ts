import type { Words } from '../en/privacy';

export const words: Words = {
  title: 'Privacidad',
  lead: 'Puedes leer todo lo que hay aquí sin decirnos quién eres. Este sitio no instala cookies, no rastrea a nadie y no carga nada de nadie más.',
  responsible: {
    heading: 'Quién responde de ello',
    unnamed: 'Todavía no se nombra aquí a ningún responsable del tratamiento. Pregúntanos:',
    reach: 'Puedes contactarnos en',
    complain:
      'Si nuestra respuesta no te satisface, puedes presentar una reclamación ante la autoridad que nos supervisa:',
    complainAnywhere:
      'Si nuestra respuesta no te satisface, puedes presentar una reclamación ante la autoridad de protección de datos del país en el que vives o trabajas.',
    nobody: 'Todavía no se nombra aquí a nadie. Habla con quienes te invitaron a la llamada.',
    failed: 'No se pudo cargar quién responde de ello. Inténtalo de nuevo en un momento.',
    waiting: 'Cargando quién responde de ello…',
  },
  onDevice: [
    {
      heading: 'Cuando nos visitas',
      body: [
        'Tu navegador pide lo que muestra a dos servidores: el que tiene estas páginas y el que tiene las llamadas y los cuadernos. Ambos ven tu dirección de red mientras responden, como en cualquier sitio web. Ninguno lleva una lista de quién vino; solo cuando algo falla puede quedar anotada la dirección a la que le ocurrió. Tu zona horaria se lee de tu navegador para mostrar una llamada en tu hora; se nos envía con el formulario para unirte, y cuando, como miembro, la eliges en tu propia página; nunca en otro caso.',
      ],
    },
    {
      heading: 'Lo que guarda tu dispositivo',
      body: [
        'Para que puedas volver a leer sin conexión, tu navegador guarda copias de este sitio y de los últimos cuadernos y listas que leíste: cuarenta respuestas como máximo. Se quedan en este dispositivo, no se informa a nadie más, y no dicen nada sobre ti salvo que alguien las leyó aquí. Lo que buscas, lo que escribes en un formulario y lo que abren los enlaces de nuestros correos no se guarda nunca.',
        'Mientras tienes conexión ves siempre lo que está publicado ahora. Cada vez que vienes, las copias se comparan con ello: lo que cambió se sustituye, y lo que se retiró se elimina. En un equipo que también usan otras personas, quizá quieras eliminarlas al irte. Borrar los datos de este sitio en tu navegador hace lo mismo.',
      ],
    },
  ],
  onCalls: [
    {
      heading: 'Si estuviste en una llamada',
      body: [
        'Estar en el chat no es consentir que se te cite. Una cita se publica solo después de que la persona que la escribió aceptara, y solo como aceptó: con su nombre, sus iniciales, su función y lugar, o sin nada de esto. Lo que los grupos pequeños escribieron en común se publica sin nombres. Los mensajes privados se dejan fuera mientras se lee un chat, antes de que se guarde nada.',
        'Por favor, no escribas sobre pacientes de un modo que permita a otras personas reconocer de quién se trata. Si ocurrió, dínoslo y lo quitamos.',
      ],
    },
  ],
  held: {
    heading: 'Qué guardamos, por qué y hasta cuándo',
    what: 'Qué',
    why: 'Por qué',
    until: 'Hasta cuándo',
    kinds: [
      {
        name: 'El formulario para unirte',
        what: 'Tu nombre y tu dirección de correo electrónico; si quieres, tu función, tu organización, tu país y cómo nos conociste. El idioma del formulario y tu zona horaria, en la que nuestros correos dan las horas; en tu propia página, qué correos quieres. Si nuestros correos te llegan, nunca si los leíste. Desde dónde llegó un formulario, solo como un código, para que nadie nos inunde de formularios.',
        why: 'Para invitarte y saber quiénes se reúnen. Porque aceptaste (consentimiento, art. 6.1.a).',
        until:
          'Hasta que dejes la comunidad, con el enlace de cada uno de nuestros correos o en tu propia página; si se mostraba tu perfil, su nombre y su función se conservan sin mostrarse hasta que nos pidas que los borremos. Lo que nadie confirma por correo se borra a las 48 horas, y el código también.',
      },
      {
        name: 'Correos que enviamos',
        what: 'La dirección y el texto.',
        why: 'Para enviarlos. Por lo que aceptaste, o para preguntarte si podemos citarte (nuestro interés legítimo, art. 6.1.f).',
        until:
          'Hasta que el correo se envía; un día y medio como máximo. Después no queda ni la dirección ni el texto.',
      },
      {
        name: 'El chat de una llamada',
        what: 'Lo que se escribió a todo el mundo, los nombres que figuraban al lado y quién reaccionó con qué. Los números de teléfono y las direcciones que contiene se quitan cuando se lee.',
        why: 'Para encontrar lo que merece transmitirse y preguntar a quienes lo escribieron. Nuestro interés legítimo en lo que se aprendió en una llamada; puedes oponerte.',
        until:
          'Mientras se conserve su cuaderno. Lo que se quitó espera hasta que una persona que facilita haya decidido sobre ello.',
      },
      {
        name: 'La lista de asistencia',
        what: 'Nombres, países y horas. De una dirección de correo electrónico, solo un código que indica si dos son la misma.',
        why: 'Para contar a cada persona una sola vez y ver quién aceptó que se le cite. Nuestro interés legítimo; puedes oponerte.',
        until: 'Mientras se conserve su cuaderno.',
      },
      {
        name: 'Notas de los grupos pequeños',
        what: 'Lo que escribió un grupo. Quién lo escribió no se publica.',
        why: 'Para publicar lo que concluyeron los grupos, después de que alguien comprobara que no se nombra a nadie. Nuestro interés legítimo; puedes oponerte.',
        until: 'Mientras se conserve su cuaderno.',
      },
      {
        name: 'Citas',
        what: 'Tus palabras, con tanto sobre ti como aceptaste, lo que te preguntamos y tu respuesta.',
        why: 'Para publicarlas. Porque aceptaste (consentimiento).',
        until:
          'Hasta que las retires: desaparecen de todas las páginas al instante. Quienes facilitan siguen viendo que estuvieron ahí, hasta que nos pidas que las borremos.',
      },
      {
        name: 'Personas a las que nombramos',
        what: 'Nombre, función, organización y país de quienes conducen llamadas, del grupo central y de otras personas que pidieron figurar aquí.',
        why: 'Para decir quiénes se reúnen y para dar las gracias. Porque aceptaste (consentimiento); las personas fundadoras y el grupo central, porque responden de las llamadas (nuestro interés legítimo).',
        until: 'Hasta que nos pidas que quitemos tu nombre.',
      },
      {
        name: 'Cuentas de quienes facilitan',
        what: 'Nombre y dirección de correo electrónico, y qué cuenta cambió qué y cuándo.',
        why: 'Para dejar entrar a las personas adecuadas y poder explicar qué ocurrió. Nuestro interés legítimo en un sistema seguro.',
        until:
          'La cuenta, hasta que se cierre; el registro, mientras exista el sistema, sin tu nombre una vez que nos pidas que lo borremos.',
      },
    ],
  },
  rights: [
    {
      heading: 'Lo que puedes pedir',
      body: [
        {
          list: [
            'Ver todo lo que guardamos sobre ti, en un solo archivo que puedes llevarte a otra parte.',
            'Que se corrija donde esté mal.',
            'Que se borre: tus palabras y tu nombre desaparecen de estas páginas, de todas las formas de todos los cuadernos y de lo que está guardado detrás. Lo que dijeron otras personas se queda, con una nota en lugar de tu nombre.',
            'Que se deje sin usar mientras algo no esté claro, u oponerte a un uso.',
            'Retirar lo que aceptaste, en cualquier momento y sin dar razones. Lo que se hizo antes sigue siendo lícito.',
          ],
        },
        'Escríbenos; no cuesta nada y tienes una respuesta en el plazo de un mes. Si te preguntamos por correo si podemos citarte, el enlace de ese correo retira tus palabras sin preguntar a nadie.',
      ],
    },
    {
      heading: 'Lo que el borrado no puede hacer',
      body: [
        'Las copias que alguien descargó o imprimió antes quedan fuera de nuestro alcance. Nuestras propias copias de seguridad siguen conteniendo lo que había cuando se hicieron, hasta que se sustituyen. Guardamos constancia de que el borrado se hizo, sin ti en ella, y un código de tu nombre, para que un archivo que vuelva a llegar no te traiga de vuelta.',
      ],
    },
    {
      heading: 'Quién más lo ve',
      body: [
        'Quienes facilitan y quienes administran en esta comunidad, y quien gestiona nuestros servidores por encargo nuestro. No vendemos nada y no damos nada a anunciantes. Ninguna decisión sobre ti la toma una máquina. Lo que está publicado lo puede leer cualquiera, en cualquier lugar del mundo.',
      ],
    },
  ],
};
