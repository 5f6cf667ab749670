/** The words of a pack's earlier editions; apart, as every page pays for what it loads. */
export const words = {
  earlier: (n: number) => (n === 1 ? '1 earlier edition' : `${n} earlier editions`),
  edition: (number: number, date: string) => `Edition ${number}, published ${date}`,
  of: (form: string, edition: number) => `${form} of edition ${edition}`,
};
export type Words = typeof words;
