package world.kindness.community;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * How calls recur: each day has the rule that held, or holds, on it.
 *
 * @param earlier rules that were replaced, by the first day on which they held no more
 */
public record Recurrence(NavigableMap<LocalDate, Series> earlier, Series present) {
  public Series on(LocalDate day) {
    Map.Entry<LocalDate, Series> rule = earlier.higherEntry(day);
    return rule == null ? present : rule.getValue();
  }

  /** Whether a day is on the rule of its time. */
  boolean has(LocalDate day) {
    return on(day).has(day);
  }

  /** The days on the rule of their time, in their order. */
  public List<LocalDate> days(YearMonth first, YearMonth before) {
    return Stream.iterate(first, month -> month.isBefore(before), month -> month.plusMonths(1))
        .flatMap(
            month ->
                Stream.concat(earlier.values().stream(), Stream.of(present))
                    .map(rule -> rule.in(month)))
        .filter(this::has)
        .distinct()
        .sorted()
        .toList();
  }
}
