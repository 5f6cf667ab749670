import type { Words } from '../en/card';

export const words: Words = {
  picture:
    'Conversations for Kindness, el tercer jueves de cada mes, en línea. Al lado, una colcha de nueve retazos cosidos.',
};
