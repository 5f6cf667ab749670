import type { Words } from '../en/home';
import { words as site } from './site';

type Figure = Parameters<Words['reached']>[0];
const qualified = ({ value, qualifier }: Figure) =>
  `${site.reach.qualifier[qualifier ?? ''] ?? ''} ${new Intl.NumberFormat('sv-SE').format(value)}`.trim();
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const words: Words = {
  title: 'En timme i månaden för att prata om vänlighet i vården',
  lead: 'Sjuksköterskor, vaktmästare, läkare, patienter och chefer möts i ett videosamtal för att lyssna, lära och handla. Inga presentationer att sitta igenom. Kom som du är.',
  join: 'Gå med i samtalet',
  next: 'Nästa samtal',
  noNext: 'Datumet för nästa samtal är inte bestämt än.',
  noNextMore: 'Det visas här så snart det är bestämt.',
  nextUnknown: 'Datumet kunde inte hämtas just nu.',
  nextUnknownMore: 'Ladda om sidan för att försöka igen.',
  expected: 'Det är vår vanliga dag. Den är inte bekräftad än.',
  reached: (people, places) =>
    `${capital(qualified(people))} personer från ${qualified(places)} länder och nationer har varit med.`,
  reportedOn: (day) => `Enligt uppgift den ${day}.`,
  about: 'Vad det är, och hur timmen går till',
  latest: 'Ur det senaste insiktspaketet',
  read: 'Läs hela insiktspaketet',
  noPack: 'Det första insiktspaketet visas här när det är publicerat.',
};
