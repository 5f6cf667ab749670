package world.kindness.curation.attendance;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import world.kindness.intake.records.AttendanceInterval;
import world.kindness.intake.records.Attendee;

/**
 * How long and how often somebody was there, in whole minutes. Phone and laptop at once count once.
 *
 * @param minutes each minute once; as the file states them where it has no times, or null
 * @param rejoins how often they came back after having left; null where the file has no times
 */
record Stays(Integer minutes, Integer rejoins) {

  /** Of all entries that are one person. */
  static Stays of(Collection<Attendee> entries) {
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    for (Attendee entry : entries) {
      for (AttendanceInterval i : entry.intervals) {
        ends.merge(i.fromSecond + entry.clockShift, i.toSecond + entry.clockShift, Math::max);
      }
    }
    if (ends.isEmpty()) {
      return new Stays(
          entries.stream()
              .map(a -> a.statedMinutes)
              .filter(Objects::nonNull)
              .max(Integer::compare)
              .orElse(null),
          null);
    }
    int seconds = 0;
    int stays = 0;
    int until = Integer.MIN_VALUE;
    for (Map.Entry<Integer, Integer> interval : ends.entrySet()) {
      stays += interval.getKey() > until ? 1 : 0;
      int from = Math.max(interval.getKey(), until);
      seconds += Math.max(0, interval.getValue() - from);
      until = Math.max(until, interval.getValue());
    }
    return new Stays(seconds / 60, stays - 1);
  }
}
