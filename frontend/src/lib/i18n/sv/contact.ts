import type { Words } from '../en/contact';

export const words: Words = {
  title: 'Kontakt',
  lead: 'Vi är människor som arbetar i vård och omsorg, och vi vill gärna höra av dig.',
  write: 'Skriv till oss',
  waiting: 'Hämtar hur du når oss…',
  none: 'Ingen adress är angiven än. Tala med dem som bjöd in dig till samtalet.',
  failed: 'Det gick inte att hämta hur du når oss. Försök igen om en stund.',
  why: {
    heading: 'Vad du kan skriva om',
    items: [
      {
        heading: 'Något är i vägen för dig',
        text: [
          'Berätta vilken sida det var och vad du försökte göra. Vad som fungerar och vad som inte gör det än står under ',
          { to: '/accessibility', text: 'Tillgänglighet' },
          '.',
        ],
      },
      {
        heading: 'Något om dig',
        text: [
          'För att se, rätta eller radera det vi har om dig, skriv vilka namn du har använt i våra samtal. Mer under ',
          { to: '/privacy', text: 'Integritet' },
          '.',
        ],
      },
      {
        heading: 'Något i ett insiktspaket är fel',
        text: 'Skriv vilket samtal det gäller. En rättelse är en ny utgåva som säger vad som har rättats.',
      },
      {
        heading: 'Något i vår programvara är svagt',
        text: 'Berätta det för oss före alla andra.',
      },
    ],
  },
  who: 'Vem som driver detta',
};
