import type { Quote } from '$lib/api/schema';

/**
 * Each quote with those that answer it, in their order; what answers an answer stands beside it, and
 * what answers a quote that is not shown stands for itself.
 */
export function threadsOf(quotes: Quote[]): [quote: Quote, replies: Quote[]][] {
  const shown = new Map(quotes.map((quote) => [quote.id, quote]));
  const threads = new Map<Quote, Quote[]>();
  const rootOf = (quote: Quote) => {
    const passed = new Set<Quote>();
    for (let at = quote; !passed.has(at);) {
      passed.add(at);
      const answered = at.replyTo && shown.get(at.replyTo);
      if (!answered || answered.withdrawn) return at;
      at = answered;
    }
    return quote; // They answer each other in a ring.
  };
  for (const quote of quotes) {
    const root = rootOf(quote);
    threads.set(root, [...(threads.get(root) ?? []), ...(root === quote ? [] : [quote])]);
  }
  return [...threads].sort(([a], [b]) => quotes.indexOf(a) - quotes.indexOf(b));
}
