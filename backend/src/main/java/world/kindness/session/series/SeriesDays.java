package world.kindness.session.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import world.kindness.community.Community;
import world.kindness.community.Recurrence;
import world.kindness.session.Session;

/**
 * Which call belongs to which day of the rule. A call belongs to the day it was first planned for,
 * else to the day it is on, else to its month; calls that belong to none are extra.
 */
final class SeriesDays {
  /** How far a call may have been moved and still be found. */
  private static final int MONTHS_AROUND = 3;

  private final Recurrence rules;
  private final List<Session> free;
  private final Map<LocalDate, Session> byDay = new TreeMap<>();
  private final List<LocalDate> days;

  private SeriesDays(Community community, LocalDate from, LocalDate to) {
    this.rules = community.recurrence();
    LocalDate first = from.minusMonths(MONTHS_AROUND).withDayOfMonth(1);
    LocalDate end = to.plusMonths(MONTHS_AROUND + 1).withDayOfMonth(1);
    this.free = new ArrayList<>(Session.between(first, end, community.zone()));
    this.days = rules.days(YearMonth.from(first), YearMonth.from(end));
  }

  /** The days from one date to another, both included, in their order. */
  static List<SeriesDay> between(LocalDate from, LocalDate to, Community community) {
    SeriesDays series = new SeriesDays(community, from, to);
    series.assign();
    return series.all().filter(d -> !d.date().isBefore(from) && !d.date().isAfter(to)).toList();
  }

  private void assign() {
    for (LocalDate day : days) {
      claim(day, call -> call.firstPlannedFor().equals(day));
    }
    for (LocalDate day : days) {
      claim(day, call -> call.day().equals(day));
    }
    for (LocalDate day : days) {
      claim(
          day,
          call ->
              call.stage != Session.Stage.CANCELLED
                  && YearMonth.from(call.day()).equals(YearMonth.from(day)));
    }
  }

  /** Of several, the one that takes place, and of these the first. */
  private void claim(LocalDate day, Predicate<Session> belongs) {
    if (!byDay.containsKey(day)) {
      free.stream()
          .filter(belongs)
          .min(
              Comparator.comparing((Session call) -> call.stage == Session.Stage.CANCELLED)
                  .thenComparing(call -> call.startsAt)
                  .thenComparing(call -> call.slug))
          .ifPresent(
              call -> {
                byDay.put(day, call);
                free.remove(call);
              });
    }
  }

  private Stream<SeriesDay> all() {
    Stream<SeriesDay> ofRule =
        days.stream()
            .map(
                day ->
                    byDay.containsKey(day)
                        ? SeriesDay.ofRule(day, byDay.get(day))
                        : SeriesDay.open(day, rules.on(day)));
    return Stream.concat(ofRule, free.stream().map(SeriesDay::extra))
        .sorted(
            Comparator.comparing(SeriesDay::date)
                .thenComparing(SeriesDay::startsAt)
                .thenComparing(day -> day.call() == null ? "" : day.call().slug()));
  }
}
