import type { Words } from '../en/from-call';

export const words: Words = {
  from: (title, to, day) => ['De ', { to, text: title }, `, ${day}`],
};
