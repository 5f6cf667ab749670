import { footer, header, noScript } from '$lib/frame/frame';
import { site } from '$lib/frame/site';
import { escaped } from '$lib/text/escaped';
import { words as card } from '$words/card';
import { words as frame } from '$words/frame';
import { words } from '$words/site';
import type { Handle, RequestEvent } from '@sveltejs/kit';

const { SITE_LANGUAGE = 'en', SITE_LANGUAGES = 'en' } = process.env;
const others = SITE_LANGUAGES.split(' ').filter((other) => other !== SITE_LANGUAGE);
const parts: Record<string, string> = {
  '%language%': frame.language,
  '%header%': header(site),
  '%footer%': footer(site, others),
  '%no-script%': noScript(),
};

/**
 * Completes the pages made at build.
 *
 * The shells name the fonts, so that they are there when the first words are; but after the
 * scripts, without which there are no words. Measured on a slow line: 0.2 s.
 */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) =>
      type === 'font' ? !path.includes('-latin-ext-') : type === 'js' || type === 'css',
    transformPageChunk: ({ html }) =>
      withCard(html, event)
        .replaceAll('rel="preload" as="font"', 'rel="preload" as="font" fetchpriority="low"')
        .replace(/%(language|header|footer|no-script)%/g, (part) => parts[part] ?? part),
  });

/** The words of every page that has a file of its own for them. */
const pages = import.meta.glob<{ words: { title?: unknown; lead?: unknown } }>('$words/*.ts', {
  eager: true,
});

/**
 * Says what a network shows beside a link to the page (Open Graph), which runs no scripts: hence
 * here, and not in what a visitor fetches. A page that only scripts can make has no head yet, so
 * its title and lead come from its words; what is known of no page, the site says.
 */
function withCard(html: string, { url, route }: RequestEvent): string {
  const made = /<title>([^<]*)/.exec(html)?.[1]?.replaceAll('"', '&quot;');
  const described = /<meta name="description" content="([^"]*)/.exec(html)?.[1];
  const file = Object.keys(pages).find((path) => path.endsWith(`${route.id}.ts`));
  const own = file ? pages[file]?.words : undefined;
  const title = made ?? text(own?.title, words.title) ?? escaped(words.community);
  const description = described ?? text(own?.lead) ?? escaped(frame.footer);
  const properties = {
    'og:type': 'website',
    'og:site_name': escaped(words.community),
    'og:title': title,
    'og:description': description,
    ...(route.id && { 'og:url': url.origin + url.pathname }),
    'og:image': `${url.origin}${site}/card.png`,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': escaped(card.picture),
  };
  const lines = Object.entries(properties).map(
    ([property, content]) => `<meta property="${property}" content="${content}" />`,
  );
  lines.push('<meta name="twitter:card" content="summary_large_image" />');
  if (!made) lines.push(`<title>${title}</title>`);
  // A page that scripts make brings its own description.
  if (made && !described) lines.push(`<meta name="description" content="${description}" />`);
  return html.replace('</head>', `${lines.map((line) => `  ${line}\n`).join('  ')}  </head>`);
}

function text(value: unknown, inFull = (words: string) => words): string | undefined {
  return typeof value === 'string' ? escaped(inFull(value)) : undefined;
}
