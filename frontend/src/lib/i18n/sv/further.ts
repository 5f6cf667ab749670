import type { Words } from '../en/further';

export const words: Words = {
  quilt: {
    heading: 'Varje samtal blir en lapp i täcket',
    text: (n) =>
      `${n === 1 ? 'Ett samtal' : `${n} samtal`} hittills. Mönster och tyg visar vilket tema samtalet handlade mest om.`,
    next: 'Din lapp',
  },
  places: {
    heading: 'Varifrån människor kommer',
    text: (n) =>
      `Våra insiktspaket nämner ${n === 1 ? 'en plats' : `${n} länder och nationer`}, mörka på kartan. Storbritanniens nationer och Färöarna står för sig.`,
    more: 'Alla platser, och hur vi räknar',
  },
};
