import type { Words } from '../en/from-call';

export const words: Words = {
  from: (title, to, day) => ['Från ', { to, text: title }, `, ${day}`],
};
