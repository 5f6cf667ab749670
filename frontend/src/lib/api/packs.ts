import { read, type Fetch } from './client';
import type { PackSummary } from './schema';

/** The latest published pack, by its name and title; null where there is none or nobody answers. */
export async function latestCited(fetch: Fetch): Promise<PackSummary | null> {
  const listed = await read(fetch, '/api/v1/packs', { query: { limit: 1 } });
  return (listed.ok && listed.data.items[0]) || null;
}
