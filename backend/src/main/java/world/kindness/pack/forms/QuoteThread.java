package world.kindness.pack.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import world.kindness.pack.content.PackContent.Quote;

/** A quote and those that answer it, in their order; what answers an answer stands beside it. */
public record QuoteThread(QuoteLine said, List<QuoteLine> replies) {

  /**
   * Quotes as paper sets them.
   *
   * @param quotes two that stand side by side, or one
   * @param reply whether it answers the row above it
   */
  public record Row(List<QuoteLine> quotes, boolean reply) {
    /** True for a long quote, which takes the whole measure. */
    public boolean wide() {
      return quotes.size() == 1 && quotes.getFirst().isLong();
    }
  }

  /** In the order of the quotes; a reply whose quote is not among them stands for itself. */
  static List<QuoteThread> of(List<Quote> quotes) {
    Map<UUID, Quote> shown = new LinkedHashMap<>();
    quotes.forEach(quote -> shown.put(quote.id(), quote));
    Map<UUID, List<QuoteLine>> replies = new HashMap<>();
    List<Quote> roots = new ArrayList<>();
    for (Quote quote : shown.values()) {
      UUID root = root(quote, shown);
      if (root.equals(quote.id())) {
        roots.add(quote);
      } else {
        replies.computeIfAbsent(root, id -> new ArrayList<>()).add(QuoteLine.of(quote).asReply());
      }
    }
    return roots.stream()
        .map(q -> new QuoteThread(QuoteLine.of(q), replies.getOrDefault(q.id(), List.of())))
        .toList();
  }

  /** What it goes back to; itself where what it answers is not shown. */
  private static UUID root(Quote quote, Map<UUID, Quote> shown) {
    Set<UUID> passed = new HashSet<>();
    Quote at = quote;
    while (passed.add(at.id())) {
      Quote answered = at.replyTo() == null ? null : shown.get(at.replyTo());
      if (answered == null || answered.withdrawn()) {
        return at.id();
      }
      at = answered;
    }
    return quote.id(); // They answer each other in a ring.
  }

  /** Short ones two by two; long ones and those with replies have a row to themselves. */
  static List<Row> rows(List<QuoteThread> threads) {
    List<Row> rows = new ArrayList<>();
    List<QuoteLine> open = new ArrayList<>();
    for (QuoteThread thread : threads) {
      boolean alone = thread.said.isLong() || !thread.replies.isEmpty();
      if (open.size() == 2 || alone && !open.isEmpty()) {
        rows.add(new Row(List.copyOf(open), false));
        open.clear();
      }
      if (alone) {
        rows.add(new Row(List.of(thread.said), false));
        thread.replies.forEach(reply -> rows.add(new Row(List.of(reply), true)));
      } else {
        open.add(thread.said);
      }
    }
    if (!open.isEmpty()) {
      rows.add(new Row(List.copyOf(open), false));
    }
    return List.copyOf(rows);
  }
}
