/** What stands further down the first page. */
export const words = {
  quilt: {
    heading: 'Every call adds a patch',
    text: (n: number) =>
      `${n === 1 ? 'One call' : `${n} calls`} so far. Pattern and cloth tell which theme a call spoke to most.`,
    next: 'Yours to add',
  },
  places: {
    heading: 'Where people join from',
    text: (n: number) =>
      `Our packs name ${n === 1 ? 'one place' : `${n} countries and nations`}, dark on the map. The nations of the United Kingdom and the Faroe Islands stand by themselves.`,
    more: 'All places, and how we count',
  },
};
export type Words = typeof words;
