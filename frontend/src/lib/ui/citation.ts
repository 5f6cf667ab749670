import { page } from '$app/state';
import { calendarDay, dayOf } from '$lib/time/call-time';
import { words } from '$words/ending';
import { words as site } from '$words/site';

interface Cited {
  slug: string;
  title: string;
  date: string;
  edition: number;
  publishedAt: string;
}

/** How a pack is cited: by the one address for all languages. */
export function sentenceOf({ slug, title, date, edition, publishedAt }: Cited): string {
  const said = words.cite.text(
    site.community,
    title,
    calendarDay(date),
    edition,
    dayOf(publishedAt),
  );
  return `${said} ${page.url.origin}/sessions/${slug}`;
}
