import type { Words } from '../en/pages';

export const words: Words = {
  first: 'Tillbaka till första sidan',
  next: 'Nästa sida',
};
