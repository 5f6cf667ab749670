import type { Words } from '../en/ticket';

export const words: Words = {
  yours: (heading, city) => `${heading}, tu hora en ${city}`,
  days: (n) => (n === 0 ? 'hoy' : n === 1 ? 'mañana' : `dentro de ${n} días`),
};
