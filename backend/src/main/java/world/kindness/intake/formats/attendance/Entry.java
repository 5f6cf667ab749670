package world.kindness.intake.formats.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import world.kindness.intake.formats.attendance.AttendanceFile.Interval;
import world.kindness.intake.formats.attendance.AttendanceFile.Row;
import world.kindness.intake.formats.attendance.WallClock.Order;

/** A row whose times wait for the whole file to settle the order of day and month. */
record Entry(int line, String name, String email, WallClock from, WallClock to, Integer minutes) {
  /** Longer apart than any two entries of one meeting. */
  private static final Duration A_MEETING = Duration.ofDays(2);

  /** The first day in each order of day and month that fits all rows, or else most of them. */
  static Map<LocalDate, Order> days(List<Entry> entries) {
    List<WallClock> clocks =
        entries.stream()
            .flatMap(entry -> Stream.of(entry.from(), entry.to()))
            .filter(Objects::nonNull)
            .toList();
    Map<LocalDate, Order> days = new LinkedHashMap<>();
    long most = 0;
    for (Order order : Order.values()) {
      List<LocalDateTime> moments =
          clocks.stream().map(clock -> clock.in(order)).filter(Objects::nonNull).toList();
      boolean oneMeeting = !moments.isEmpty() && span(moments).compareTo(A_MEETING) < 0;
      long fitting = oneMeeting ? moments.size() + 1L : moments.size();
      if (fitting > most) {
        days.clear();
        most = fitting;
      }
      if (fitting == most && !moments.isEmpty()) {
        days.putIfAbsent(
            moments.stream().min(Comparator.naturalOrder()).orElseThrow().toLocalDate(), order);
      }
    }
    return days;
  }

  private static Duration span(List<LocalDateTime> moments) {
    return Duration.between(
        moments.stream().min(Comparator.naturalOrder()).orElseThrow(),
        moments.stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  Row row(Order order, LocalDate day) {
    return new Row(line, name, email, interval(order, day), minutes);
  }

  /** Null without a day, or times that can be read in that order. */
  Interval interval(Order order, LocalDate day) {
    LocalDateTime start = from == null ? null : from.in(order);
    LocalDateTime end = to == null ? null : to.in(order);
    if (day == null || start == null || end == null || end.isBefore(start)) {
      return null;
    }
    long first = Duration.between(day.atStartOfDay(), start).toSeconds();
    long last = Duration.between(day.atStartOfDay(), end).toSeconds();
    return last - first < A_MEETING.toSeconds() && last < Integer.MAX_VALUE
        ? new Interval(first, last)
        : null;
  }
}
