import type { Words } from '../en/partners';

export const words: Words = {
  title: 'För samarbetspartner',
  lead: 'Det som människor har gått med på att dela är tänkt att resa vidare. Program kan läsa allt som är offentligt här: ingen nyckel, ingen inloggning.',
  calls: {
    heading: 'I fem anrop',
    lead: 'Vart och ett är en adress. Öppna en för att se vad den svarar.',
  },
  five: (slug) => [
    {
      ask: 'När är nästa samtal?',
      path: '/sessions/next',
      answer: 'Titeln, i UTC och så som klockan visar i London.',
    },
    {
      ask: 'Vilka insiktspaket finns?',
      path: '/packs',
      answer: 'Den senaste utgåvan av varje, senaste samtalet först, i alla former.',
    },
    {
      ask: 'Vad säger ett av dem?',
      path: `/packs/${slug}`,
      answer: 'Allt, avsnitt för avsnitt. Lägg till .html, .pdf, .docx eller .md för de andra.',
    },
    {
      ask: 'Vad kom grupperna fram till om raster?',
      path: '/insights?q=break',
      answer: 'Insikter som innehåller ordet, var och en med samtalet den kommer från.',
    },
    {
      ask: 'Hur långt når det?',
      path: '/reach',
      answer: 'Länder och människor, som uppgivet och som räknat, var och en med sin källa.',
    },
  ],
  date: 'ÅÅÅÅ-MM-DD',
  more: {
    heading: 'Mer att hämta',
    points: (api, slug) => [
      {
        heading: 'Samtalen i en kalender',
        text: [
          { to: api && `${api}/api/v1/calendar.ics`, text: 'Prenumerera på samtalen' },
          '. Ett samtal som flyttas flyttas också i kalendern, och ett inställt säger att det är inställt.',
        ],
      },
      {
        heading: 'En sida för människor',
        text: slug
          ? [
              'Varje insiktspaket är också ',
              { to: `${api}/api/v1/packs/${slug}.html`, text: 'en webbsida utan skript' },
              ', som vem som helst kan läsa, skriva ut och skicka vidare.',
            ]
          : 'Varje insiktspaket är också en webbsida utan skript, som vem som helst kan läsa, skriva ut och skicka vidare.',
      },
      {
        heading: 'Sökning',
        text: [
          { code: '/search?q=' },
          ' söker igenom alla insiktspaket, i ordets alla former, och svarar med stycket och dess samtal.',
        ],
      },
      {
        heading: 'Hela kontraktet',
        text: [
          'Prova varje anrop i ',
          { to: api && `${api}/api/docs`, text: 'Swagger UI' },
          ', eller ta ',
          { to: api && `${api}/api/openapi`, text: 'OpenAPI-beskrivningen' },
          ' till dina egna verktyg.',
        ],
      },
    ],
  },
  withdrawn: {
    heading: 'När någon tar tillbaka sina ord',
    text: [
      'Det får man göra när som helst, och vi har lovat att det gäller överallt. Ett citat som tas tillbaka förlorar sin text och säger ',
      { code: 'withdrawn: true' },
      '. Det lämnar alla listor, och utgåvor som hade det svarar 410 för gott. ',
      { strong: 'Om du sparar kopior, titta igen innan du visar dem,' },
      ' och ta bort det som är borta.',
    ],
  },
  keeping: {
    heading: 'Att hålla jämna steg',
    points: [
      {
        heading: 'Fråga igen, det kostar lite',
        text: [
          'Varje svar har en ',
          { code: 'ETag' },
          '. Skicka tillbaka den som ',
          { code: 'If-None-Match' },
          ': så länge inget har ändrats får du 304 utan innehåll.',
        ],
      },
      {
        heading: 'Gå till slutet',
        text: [
          'Långa listor kommer sida för sida. Skicka ',
          { code: 'next' },
          ' vidare som ',
          { code: 'cursor' },
          ' tills det inte finns någon. Inget hoppas över eller upprepas medan paket publiceras.',
        ],
      },
      {
        heading: 'Utgåvor består',
        text: [
          { code: '/packs/{date}/editions/{n}.pdf' },
          ' ändras aldrig, och dess SHA-256 står i listan över utgåvor. En rättelse blir nästa nummer.',
        ],
      },
      {
        heading: 'Bry dig inte om det nya',
        text: 'Nya fält, nya slag och nya anrop kan komma utan förvarning. Gå förbi det du inte känner.',
      },
    ],
  },
  link: {
    heading: 'En länk på din sida',
    lead: 'Det enklaste sättet att visa ett samtal: en rad, inget skript, inget som följer dina besökare.',
    copy: 'Kopiera raden',
    none: 'Raden visas här när ett insiktspaket är publicerat.',
  },
  cite: {
    heading: 'Att hänvisa, och vad som är vems',
    lead: 'Ange gemenskapen, titeln, samtalets datum, utgåvan och sidans adress. På varje samtals sida finns den raden klar att kopiera, och för varje insikt och citat en egen. För det senaste är den:',
    points: [
      {
        heading: 'Orden',
        text: 'De tillhör dem som sade dem. Citera dem med deras samtal, signerade så som där, och aldrig med mer än så.',
      },
      {
        heading: 'Programvaran',
        text: 'Det som driver webbplatsen och dess API är öppen källkod, under Apache License 2.0.',
      },
    ],
  },
};
