import type { Words } from '../en/ticket';

export const words: Words = {
  yours: (heading, city) => `${heading}, din tid i ${city}`,
  days: (n) => (n === 0 ? 'i dag' : n === 1 ? 'i morgon' : `om ${n} dagar`),
};
