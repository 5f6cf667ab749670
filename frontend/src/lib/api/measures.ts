import { read, type Fetch, type Outcome } from './client';
import { resources } from './resources';
import type { PublishedMeasure, PublishedResourceItem } from './schema';

/** As many as one page of the site bears; some years of calls. */
const PAGES = 8;

/** Latest call first; the first failure is the outcome. */
export async function measures(fetch: Fetch): Promise<Outcome<PublishedMeasure[]>> {
  const all: PublishedMeasure[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = { limit: 100, cursor };
    const answer = await read(fetch, '/api/v1/measures', { query });
    if (!answer.ok) return answer;
    all.push(...answer.data.items);
    cursor = answer.data.next ?? undefined;
    if (!cursor) break;
  }
  return { ok: true, data: all };
}

/** What was recommended on the latest calls that measured; nothing of a call that cannot be read. */
export async function recommendedBeside(
  fetch: Fetch,
  of: PublishedMeasure[],
): Promise<PublishedResourceItem[]> {
  const calls = [...new Set(of.map(({ session }) => session))].slice(0, 3);
  const found = await Promise.all(calls.map((session) => resources(fetch, { session, limit: 6 })));
  return found.flatMap((answer) => (answer.ok ? answer.data.items : []));
}
