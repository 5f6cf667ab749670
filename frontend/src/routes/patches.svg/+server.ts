import { PATTERNS, type Pattern } from '$lib/patch/patch';
import { stitches } from '$lib/patch/stitches';

export const prerender = true;

/** Every pattern as a symbol, drawn once at build so that no page carries the geometry. */
export function GET() {
  const symbols = PATTERNS.map(symbol).join('');
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg">${symbols}</svg>`, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
}

function symbol(pattern: Pattern): string {
  const thread = stitches(pattern).map(({ path, circle, width, dash, filled }) =>
    element(circle ? 'circle' : 'path', {
      ...(circle ? { cx: circle.x, cy: circle.y, r: circle.radius } : { d: path }),
      ...(filled ? { fill: '#FDFCF8', stroke: 'none' } : { 'stroke-width': width }),
      'stroke-dasharray': dash,
    }),
  );
  const seam = element('rect', {
    x: 5,
    y: 5,
    width: 90,
    height: 90,
    'stroke-width': 1.6,
    'stroke-dasharray': '6.2 3.8',
    'stroke-dashoffset': 3.1,
  });
  return `<symbol id="${pattern}" viewBox="0 0 100 100"><g fill="none" stroke="#FDFCF8" stroke-linejoin="round">${seam}${thread.join('')}</g></symbol>`;
}

function element(name: string, attributes: Record<string, string | number | undefined>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}/>`;
}
