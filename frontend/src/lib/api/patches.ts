import type { Look } from '$lib/patch/patch';
import type { Fetch } from './client';
import { sessions } from './reads';

/** How the patches of the calls held look, by the call's slug. */
export type Patches = Map<string, Look | undefined>;

/** Of every call there was, however many; of those that came through where the connection ends. */
export async function patches(fetch: Fetch): Promise<Patches> {
  const all: Patches = new Map();
  let cursor: string | undefined;
  do {
    const held = await sessions(fetch, 100, { stage: 'HELD', ...(cursor && { cursor }) });
    if (!held.ok) break;
    for (const { slug, patch } of held.data.items) all.set(slug, patch);
    cursor = held.data.next ?? undefined;
  } while (cursor);
  return all;
}
