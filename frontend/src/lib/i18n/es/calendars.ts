import type { Words } from '../en/calendars';

export const words: Words = {
  title: 'Añadir a tu calendario',
  file: 'Archivo de calendario, para Apple y cualquier otro',
  google: 'Google',
  outlook: 'Outlook.com',
  office: 'Outlook del trabajo (Microsoft 365)',
};
