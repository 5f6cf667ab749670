import type { Words } from '../en/reach';

const number = (n: number) => new Intl.NumberFormat('es').format(n);
const qualifier = (known: string | null) =>
  ({ OVER: 'más de', AROUND: 'alrededor de' })[known ?? ''] ?? '';
const calls = (n: number) => (n === 1 ? '1 llamada' : `${number(n)} llamadas`);

export const words: Words = {
  title: 'Desde dónde se conecta la gente',
  lead: 'Cada cuaderno enumera los países y naciones de los que venían las personas de su llamada. Inglaterra, Escocia, Gales, Irlanda del Norte, las islas Feroe y Hong Kong cuentan por separado.',
  loading: 'Cargando los países y naciones…',
  toSources: 'De dónde salen las cifras',
  toMap: 'Verlos en el mapa',

  differ: (reported, listed) =>
    `Se han comunicado ${reported}; en los cuadernos figuran ${number(listed)}. Los cuadernos recogen a quienes dijeron dónde estaban, así que mostramos ambas cifras.`,
  agree: (n) => `Se han comunicado ${number(n)}, y en los cuadernos figura el mismo número.`,
  listedOnly: (n) =>
    `En los cuadernos ${n === 1 ? 'figura uno' : `figuran ${number(n)}`}. Ningún cuaderno comunica todavía una cifra.`,
  reportedOnly: (reported) =>
    `Se han comunicado ${reported}. Ningún cuaderno los enumera todavía por su nombre.`,

  number,
  qualifier,
  figure: (value, known) => `${qualifier(known)} ${number(value)}`.trim(),
  square: {
    reported: 'países y naciones según lo comunicado',
    listed: 'países y naciones en los cuadernos',
    contributors: 'participantes según lo comunicado',
    attendance: (day) => (day ? `personas en la llamada del ${day}` : 'personas en una llamada'),
  },

  places: {
    heading: 'Lugar por lugar',
    lead: 'Elige un lugar para leer lo que dijo la gente de allí.',
    caption: (n) =>
      `${n === 1 ? '1 país o nación' : `${number(n)} países y naciones`}, con el número de llamadas a las que alguien se conectó desde allí`,
    name: 'País o nación',
    code: 'Código',
    calls: 'Llamadas',
    sorted: {
      name: {
        ascending: 'Por orden de nombre, de la A a la Z.',
        descending: 'Por orden de nombre, de la Z a la A.',
      },
      calls: {
        ascending: 'Por número de llamadas, de menos a más.',
        descending: 'Por número de llamadas, de más a menos.',
      },
    },
    none: 'Ningún cuaderno ha enumerado todavía un lugar.',
    noneMore:
      'Los lugares aparecen aquí cuando el cuaderno de una llamada enumera quién venía de dónde.',
  },

  map: {
    heading: 'En el mapa',
    lead: 'Los mismos lugares: cuanto más intenso el color, más llamadas. Los pequeños tienen un punto. Las islas Feroe están dibujadas más grandes; la Antártida no se muestra.',
    step: (from, to) => (from === to ? calls(to) : `${number(from)}–${number(to)} llamadas`),
    notYet: 'todavía no',
    calls,
    land: 'Costas y fronteras:',
    landBy: 'Natural Earth',
    landTerms: '(dominio público). Naciones del Reino Unido:',
    nationsBy: 'country-coder',
    nationsTerms: '(licencia ISC).',
  },

  sources: {
    heading: 'De dónde salen las cifras',
    lead: 'Una cifra comunicada es lo que alguien dijo, en sus palabras. Una calculada es lo que contamos, y cómo. Mostramos ambas y no cambiamos ninguna.',
    reported: 'Comunicado',
    computed: 'Calculado',
    measures: {
      countries: 'Países y naciones',
      contributors: 'Participantes del movimiento',
      attendance: 'Personas en una llamada',
    },
    nobodySaid: 'Ningún cuaderno comunica una cifra.',
    uncounted: {
      contributors:
        'No hacemos este recuento. Inscribirse no es participar, y nadie figura en una lista sin que se le pregunte.',
      attendance:
        'No sumamos entre llamadas. Cada cuaderno dice lo que muestran los archivos de su propia llamada.',
    },
    quoted: (text) => `«${text}»`,
    pack: (slug) => `Cuaderno ${slug}`,
    earlier: (n) => (n === 1 ? '1 declaración anterior' : `${n} declaraciones anteriores`),
    more: (n) => `Estas son las ${n} más recientes. Los cuadernos más antiguos comunican más.`,
  },
};
