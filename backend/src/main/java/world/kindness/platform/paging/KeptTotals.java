package world.kindness.platform.paging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import world.kindness.platform.database.CommittedChanges;

/**
 * How many rows public lists have, for as long as nothing that the public reads changes: whoever
 * walks through a list reads page after page of it, and counting takes longer than a page.
 */
@Singleton
@Unremovable // Keyset is no bean, and asks for it by itself.
class KeptTotals {
  private static final int MOST = 1_000;

  private record Question(String query, Map<String, Object> values) {}

  private record Total(long changes, long rows) {}

  private final CommittedChanges changes;
  private final Cache<Question, Total> kept = Caffeine.newBuilder().maximumSize(MOST).build();

  KeptTotals(CommittedChanges changes) {
    this.changes = changes;
  }

  /**
   * @param counting of the rows that the query finds with these values, none of them private
   */
  long of(String query, Map<String, Object> values, LongSupplier counting) {
    Question question = new Question(query, comparable(values));
    boolean known = changes.areKnown(); // Before they are counted.
    long now = changes.count();
    Total total = kept.getIfPresent(question);
    if (total == null || !known || total.changes != now) {
      total = new Total(now, counting.getAsLong());
      kept.put(question, total);
    }
    return total.rows;
  }

  private static Map<String, Object> comparable(Map<String, Object> values) {
    return values.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                value ->
                    value.getValue() instanceof Object[] many ? List.of(many) : value.getValue()));
  }
}
