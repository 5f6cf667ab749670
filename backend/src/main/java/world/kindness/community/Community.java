package world.kindness.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.StoredEntity;

/** The community itself, and the rule by which its calls recur. There is one. */
@Entity
public class Community extends StoredEntity {
  public String name;
  public String description;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] purposes;

  public String contact;
  public int callWeek;

  @Enumerated(EnumType.STRING)
  public DayOfWeek callWeekday;

  /** Wall time in {@link #callZone}: 18:00 in London is 17:00 UTC in summer. */
  public LocalTime callStarts;

  public LocalTime callEnds;
  public String callZone;

  public static Community present() {
    return Community.<Community>findAll().firstResult();
  }

  public ZoneId zone() {
    return ZoneId.of(callZone);
  }

  /** The day of a month's call by the rule. */
  public LocalDate callIn(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(callWeek, callWeekday));
  }

  /** Whether a day is one of the rule's. */
  public boolean isCallDay(LocalDate day) {
    return callIn(YearMonth.from(day)).equals(day);
  }

  /** Whether a call that starts then keeps the rule. */
  public boolean isCallTime(Instant starts) {
    ZonedDateTime local = starts.atZone(zone());
    return isCallDay(local.toLocalDate()) && local.toLocalTime().equals(callStarts);
  }

  /** The first day of the rule whose call has not ended yet. */
  public LocalDate nextCallDay(ZonedDateTime now) {
    ZonedDateTime local = now.withZoneSameInstant(zone());
    YearMonth month = YearMonth.from(local);
    LocalDate day = callIn(month);
    return day.atTime(callEnds).atZone(zone()).isAfter(local) ? day : callIn(month.plusMonths(1));
  }
}
