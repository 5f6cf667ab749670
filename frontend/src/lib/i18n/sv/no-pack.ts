import type { Words } from '../en/no-pack';

export const words: Words = {
  none: {
    PLANNED: 'Det här samtalet är inte hållet än.',
    LIVE: 'Det här samtalet pågår nu.',
    HELD: 'Det finns inget insiktspaket för det här samtalet än.',
    CANCELLED: 'Det här samtalet ställdes in.',
  },
  noneMore: {
    PLANNED: 'Insiktspaketet visas här några dagar efter samtalet.',
    LIVE: 'Insiktspaketet visas här några dagar efter samtalet.',
    HELD: 'Samtalsledarna sammanställer det av chatten och anteckningarna och frågar alla som citeras. Det visas här när det är publicerat.',
    CANCELLED: 'Det står kvar i listan så att ingen letar förgäves.',
  },
  join: 'Gå med för att få länken till samtalet',
  questions: 'Frågor till smågrupperna',
};
