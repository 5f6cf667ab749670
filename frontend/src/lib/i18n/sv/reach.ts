import type { Words } from '../en/reach';

const number = (n: number) => new Intl.NumberFormat('sv-SE').format(n);
const qualifier = (known: string | null) =>
  ({ OVER: 'över', AROUND: 'omkring' })[known ?? ''] ?? '';
const calls = (n: number) => `${number(n)} samtal`;

export const words: Words = {
  title: 'Varifrån människor är med',
  lead: 'Varje insiktspaket listar de länder och nationer som deltagarna kom från. England, Skottland, Wales, Nordirland, Färöarna och Hongkong räknas för sig.',
  loading: 'Hämtar länderna och nationerna…',
  toSources: 'Var siffrorna kommer ifrån',
  toMap: 'Se dem på kartan',

  differ: (reported, listed) =>
    `${reported} har uppgetts, ${number(listed)} står i insiktspaketen. Paketen nämner dem som sade var de var, så vi visar båda.`,
  agree: (n) => `${number(n)} har uppgetts, och lika många står i insiktspaketen.`,
  listedOnly: (n) =>
    `${n === 1 ? 'Ett' : number(n)} står i insiktspaketen. Inget paket uppger någon siffra än.`,
  reportedOnly: (reported) => `${reported} har uppgetts. Inget paket nämner dem vid namn än.`,

  number,
  qualifier,
  figure: (value, known) => `${qualifier(known)} ${number(value)}`.trim(),
  square: {
    reported: 'länder och nationer enligt uppgift',
    listed: 'länder och nationer i insiktspaketen',
    contributors: 'deltagare enligt uppgift',
    attendance: (day) => (day ? `personer i samtalet den ${day}` : 'personer i ett samtal'),
  },

  places: {
    heading: 'Plats för plats',
    lead: 'Välj en plats för att läsa vad människor där sade.',
    caption: (n) =>
      `${n === 1 ? '1 land eller nation' : `${number(n)} länder och nationer`}, och i hur många samtal människor därifrån var med`,
    name: 'Land eller nation',
    code: 'Kod',
    calls: 'Samtal',
    sorted: {
      name: {
        ascending: 'Ordnat efter namn, A till Ö.',
        descending: 'Ordnat efter namn, Ö till A.',
      },
      calls: {
        ascending: 'Ordnat efter samtal, minst först.',
        descending: 'Ordnat efter samtal, flest först.',
      },
    },
    none: 'Inget insiktspaket har listat någon plats än.',
    noneMore: 'Platser visas här när ett samtals insiktspaket listar vem som kom varifrån.',
  },

  map: {
    heading: 'På kartan',
    lead: 'Samma platser: ju starkare färg, desto fler samtal. Små platser har en prick. Färöarna är ritade större; Antarktis är utelämnat.',
    step: (from, to) => (from === to ? calls(to) : `${number(from)}–${number(to)} samtal`),
    notYet: 'inte än',
    calls,
    land: 'Kuster och gränser:',
    landBy: 'Natural Earth',
    landTerms: '(fritt). Storbritanniens nationer:',
    nationsBy: 'country-coder',
    nationsTerms: '(ISC-licens).',
  },

  sources: {
    heading: 'Var siffrorna kommer ifrån',
    lead: 'En uppgiven siffra är vad någon har sagt, med egna ord. En beräknad är vad vi räknar, och hur. Vi visar båda och ändrar ingen.',
    reported: 'Uppgivet',
    computed: 'Beräknat',
    measures: {
      countries: 'Länder och nationer',
      contributors: 'Deltagare i rörelsen',
      attendance: 'Personer i ett samtal',
    },
    nobodySaid: 'Inget insiktspaket uppger någon siffra.',
    uncounted: {
      contributors:
        'Vi räknar inga: den som har anmält sig har inte varit med än, och ingen står i en lista utan att ha gått med på det.',
      attendance: 'Vi summerar inga: varje paket säger vad det egna samtalets filer visar.',
    },
    quoted: (text) => `”${text}”`,
    pack: (slug) => `Insiktspaket ${slug}`,
    earlier: (n) => (n === 1 ? '1 tidigare uppgift' : `${n} tidigare uppgifter`),
    more: (n) => `Det här är de ${n} senaste. Äldre paket anger fler.`,
  },
};
