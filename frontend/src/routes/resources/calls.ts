import type { PublishedResourceItem } from '$lib/api/schema';

export interface CallWithItems {
  session: string;
  title: string;
  date: string;
  items: PublishedResourceItem[];
}

/** What stands together in the list because one call recommended it. */
export function byCall(items: PublishedResourceItem[]): CallWithItems[] {
  return items.reduce<CallWithItems[]>((calls, item) => {
    const last = calls.at(-1);
    if (last?.session === item.session) last.items.push(item);
    else {
      const { session, sessionTitle: title, date } = item;
      calls.push({ session, title, date, items: [item] });
    }
    return calls;
  }, []);
}
