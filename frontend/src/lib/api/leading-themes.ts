import type { Fetch } from './client';
import { sessions } from './reads';

/** The leading theme of the calls held, by slug: what their patches are drawn from. */
export type LeadingThemes = Map<string, string | undefined>;

export async function leadingThemes(fetch: Fetch): Promise<LeadingThemes> {
  const held = await sessions(fetch, 100, { stage: 'HELD' });
  const items = held.ok ? held.data.items : [];
  return new Map(items.map(({ slug, leadingTheme }) => [slug, leadingTheme]));
}
