import type { Words } from '../en/card';

export const words: Words = {
  picture:
    'Conversations for Kindness, den tredje torsdagen i månaden, på nätet. Bredvid, ett lapptäcke av nio stygnade lappar.',
};
