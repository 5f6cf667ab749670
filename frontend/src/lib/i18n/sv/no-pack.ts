import type { Words } from '../en/no-pack';

export const words: Words = {
  none: {
    PLANNED: 'Det här samtalet är inte hållet än.',
    LIVE: 'Det här samtalet pågår nu.',
    HELD: 'Det finns inget insiktspaket för det här samtalet än.',
    CANCELLED: 'Det här samtalet ställdes in.',
  },
  noneMore: {
    HELD: 'Samtalsledarna sammanställer det av chatten och anteckningarna och frågar alla som citeras. Det visas här när det är publicerat.',
    CANCELLED: 'Det står kvar i listan så att ingen letar förgäves.',
  },
  join: 'Gå med för att få länken till samtalet',
  questions: 'Det här ska vi prata om',
  time: 'Då ses vi',
  clocks: 'När det börjar där du är',
  good: 'Bra att veta',
  goodToKnow: [
    'Du behöver inget konto: ett namn och en e-postadress räcker.',
    'Ta med en kopp te och kom som du är. Du väljer själv om kamera och mikrofon är på.',
    'Smågrupperna spelas inte in. Vi publicerar någons ord bara om de har sagt ja.',
  ],
};
