import { drawing } from './drawing';

export const prerender = true;

/** Land and places, projected at build, so that no page carries geometry or a projection. */
export function GET() {
  return new Response(drawing(), { headers: { 'Content-Type': 'image/svg+xml' } });
}
