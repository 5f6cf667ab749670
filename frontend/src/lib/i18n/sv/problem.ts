import type { Words } from '../en/problem';

export const words: Words = {
  retry: 'Försök igen',
  headings: {
    'not-found': 'Sidan finns inte',
    unavailable: 'Inte tillgängligt just nu',
    unreachable: 'Vi kunde inte hämta det här',
    internal: 'Något gick fel hos oss',
  },
  texts: {
    'not-found':
      'Adressen kan innehålla ett skrivfel, eller så är samtalet inte offentligt. Alla offentliga samtal finns på en sida.',
    unavailable: 'En del som sidan behöver svarar inte. Försök igen om en stund.',
    unreachable: 'Kontrollera anslutningen och försök igen.',
    internal: 'Det beror inte på dig. Försök igen om en stund.',
  },
};
