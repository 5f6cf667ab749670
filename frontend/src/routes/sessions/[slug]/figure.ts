import type { Statement } from '$lib/api/schema';
import { words } from '$words/site';

/** "over 1,400", as the source put it. */
export function figure({ value, qualifier }: Statement): string {
  const before = words.reach.qualifier[qualifier ?? ''];
  const number = new Intl.NumberFormat(words.locale).format(value);
  return before ? `${before} ${number}` : number;
}
