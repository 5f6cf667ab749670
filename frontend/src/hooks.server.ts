import { base } from '$app/paths';
import { footer, header, noScript } from '$lib/frame/frame';
import { words } from '$words/frame';
import type { Handle } from '@sveltejs/kit';

const others = (process.env.SITE_LANGUAGES ?? 'en')
  .split(' ')
  .filter((l) => l !== process.env.SITE_LANGUAGE);
const parts: Record<string, string> = {
  '%language%': words.language,
  '%header%': header(base),
  '%footer%': footer(base, others),
  '%no-script%': noScript(),
};

/**
 * The shells made at build name the fonts, so that they are there when the first words are; but
 * after the scripts, without which there are no words. Measured on a slow line: 0.2 s.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) =>
      type === 'font' ? !path.includes('-latin-ext-') : type === 'js' || type === 'css',
    transformPageChunk: ({ html }) =>
      html
        .replaceAll('rel="preload" as="font"', 'rel="preload" as="font" fetchpriority="low"')
        .replace(/%(language|header|footer|no-script)%/g, (part) => parts[part] ?? part),
  });
