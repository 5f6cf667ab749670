import type { Words } from '../en/calendars';

export const words: Words = {
  title: 'Lägg till i din kalender',
  file: 'Kalenderfil, för Apple och alla andra',
  google: 'Google',
  outlook: 'Outlook.com',
  office: 'Outlook på jobbet (Microsoft 365)',
};
