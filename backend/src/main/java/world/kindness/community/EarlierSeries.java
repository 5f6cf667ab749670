package world.kindness.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.NavigableMap;
import java.util.TreeMap;
import world.kindness.platform.database.StoredEntity;

/** A rule that held once. Calls of its time are on the rule or off it by this one. */
@Entity
@Table(name = "earlier_series")
public class EarlierSeries extends StoredEntity {
  /** The first day on which it held no more. */
  public LocalDate heldUntil;

  public int week;

  @Enumerated(EnumType.STRING)
  public DayOfWeek weekday;

  public LocalTime starts;
  public LocalTime ends;
  public String timeZone;

  /** Remembers a rule that is replaced; of two on one day, the first was the day's. */
  static void remember(Series series, LocalDate until) {
    if (count("heldUntil", until) > 0) {
      return;
    }
    EarlierSeries earlier = new EarlierSeries();
    earlier.heldUntil = until;
    earlier.week = series.week();
    earlier.weekday = series.weekday();
    earlier.starts = series.starts();
    earlier.ends = series.ends();
    earlier.timeZone = series.timeZone();
    earlier.persist();
  }

  /** All of them, by the first day on which they held no more. */
  static NavigableMap<LocalDate, Series> byEnd() {
    NavigableMap<LocalDate, Series> byEnd = new TreeMap<>();
    for (EarlierSeries e : EarlierSeries.<EarlierSeries>listAll()) {
      byEnd.put(e.heldUntil, new Series(e.week, e.weekday, e.starts, e.ends, e.timeZone));
    }
    return byEnd;
  }
}
