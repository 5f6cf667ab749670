import type { Handle } from '@sveltejs/kit';

/** The shells made at build name the fonts, so that they are there when the first words are. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { preload: ({ type }) => type === 'font' || type === 'js' || type === 'css' });
