import type { Words } from '../en/pages';

export const words: Words = {
  first: 'Volver a la primera página',
  next: 'Página siguiente',
};
