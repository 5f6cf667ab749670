import type { Words } from '../en/earlier-editions';

export const words: Words = {
  earlier: (n) => (n === 1 ? '1 edición anterior' : `${n} ediciones anteriores`),
  edition: (number, date) => `Edición ${number}, publicada el ${date}`,
  of: (form, edition) => `${form} de la edición ${edition}`,
};
