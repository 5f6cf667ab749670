import type { Words } from '../en/people';

export const words: Words = {
  title: 'Vilka du kan möta',
  lead: 'Människor som är värdar, leder, antecknar eller kommer när arbetspasset tillåter. De flesta som är med står inte här och är precis lika välkomna.',
  coreGroup: 'Kärngruppen',
  founders: 'Grundare och kärngrupp',
  founder: 'Grundare',
  loading: 'Hämtar namnen…',
  none: 'Ingen i kärngruppen visas än.',
  others: 'Och med dem',
  othersLead: (n) =>
    n === 1
      ? 'En person till har bett om att stå här.'
      : `${n} personer till har bett om att stå här, i namnordning.`,
  you: 'Ditt namn?',
  youMore: 'Du kan bli nästa att stå här.',
  first: 'Ingen annan har bett om att stå här än. Du kan bli den första.',
  join: 'Gå med i samtalet',
  more: 'Fler människor',
  loadingMore: 'Hämtar fler…',
  moreFailed: 'Fler namn kunde inte hämtas. Försök igen om en stund.',
  ways: {
    heading: 'Hur ett namn kommer hit, och bort',
    items: [
      {
        heading: 'Namngiven i ett insiktspaket',
        text: 'Grundare och kärngrupp står här så som våra publicerade paket nämner dem, med var de arbetar och bor.',
      },
      {
        heading: 'På egen önskan',
        text: [
          'Kryssa i att ditt namn får visas när du ',
          { to: '/join', text: 'går med' },
          '. Någon i kärngruppen läser vad du skrev, sedan visas det. Att bara gå med, eller komma till ett samtal, sätter ingen här.',
        ],
      },
      {
        heading: 'Och bort igen',
        text: 'Välkomstbrevet har en länk för att lämna. Då försvinner ditt namn från sidan, och din adress raderas.',
      },
      {
        heading: 'Orden är en annan sak',
        text: [
          'Att stå här är inget samtycke till att citeras, och ett citat sätter ingen här. ',
          { to: '/about', text: 'Vad vi lovar' },
        ],
      },
    ],
  },
};
