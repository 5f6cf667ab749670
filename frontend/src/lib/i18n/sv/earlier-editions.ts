import type { Words } from '../en/earlier-editions';

export const words: Words = {
  earlier: (n) => (n === 1 ? '1 tidigare utgåva' : `${n} tidigare utgåvor`),
  edition: (number, date) => `Utgåva ${number}, publicerad ${date}`,
  of: (form, edition) => `${form} av utgåva ${edition}`,
};
