package world.kindness.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What published parts {@code p} must meet, in SQL; only what is asked for, so that the database
 * can go by its indexes.
 *
 * @param values of the parameters, in order
 */
record Conditions(String sql, List<Object> values) {
  /** What can be found at all; indexes of published_item leave out the same. */
  static final Conditions FINDABLE =
      new Conditions("p.kind not in ('STATEMENT', 'PLACE')", List.of());

  Conditions and(String condition, List<Object> its) {
    return new Conditions(
        sql + " and " + condition, Stream.concat(values.stream(), its.stream()).toList());
  }

  /** Of a kind; of any where it is null. */
  Conditions and(@Nullable Findable kind) {
    return kind == null ? this : and(kind.condition(), List.of());
  }

  /** A further condition; none where the value is null, as of a filter not used. */
  Conditions where(String condition, Object value) {
    return value == null ? this : and(condition, List.of(value));
  }
}
