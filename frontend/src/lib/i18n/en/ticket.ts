/** The words of the time of a call to come. */
export const words = {
  yours: (heading: string, city: string) => `${heading}, your time in ${city}`,
  days: (n: number) => (n === 0 ? 'today' : n === 1 ? 'tomorrow' : `in ${n} days`),
};
export type Words = typeof words;
