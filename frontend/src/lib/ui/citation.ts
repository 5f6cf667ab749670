import { page } from '$app/state';
import { calendarDay, dayOf } from '$lib/time/call-time';
import { words } from '$words/ending';

interface Cited {
  publisher: string;
  slug: string;
  title: string;
  date: string;
  edition: number;
  publishedAt: string;
  timeZone?: string;
}

/** How a pack is cited: by the one address for all languages. */
export function sentenceOf(cited: Cited): string {
  const { publisher, title, date, edition, publishedAt, timeZone } = cited;
  const published = dayOf(publishedAt, timeZone);
  const said = words.cite.text(publisher, title, calendarDay(date), edition, published);
  return `${said} ${page.url.origin}/sessions/${cited.slug}`;
}
