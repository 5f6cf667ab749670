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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;

/** The community itself, and the rule by which its calls recur. There is one. */
@Entity
public class Community extends StoredEntity {
  public String name;
  public String description;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] purposes;

  public String contact;

  /** Who answers for personal data: name and postal address (GDPR, Art. 13(1)(a)); may be null. */
  public String controller;

  /** Where people may complain of us (GDPR, Art. 13(2)(d)); may be null. */
  public String supervisoryAuthority;

  /** How words of people are used; facilitators and whoever is asked for consent read it. */
  public String quotePolicy;

  /** Where we know of fewer people of a country, role and country may point at one of them. */
  public int smallestGroup;

  /** Whether the private link of a call stands in mails to members, or on their own pages alone. */
  public boolean linkInMails;

  public int callWeek;

  @Enumerated(EnumType.STRING)
  public DayOfWeek callWeekday;

  public LocalTime callStarts;
  public LocalTime callEnds;
  public String callZone;

  public static Community present() {
    return Community.<Community>findAll().firstResult();
  }

  /** The rule as it is from now on. */
  public Series series() {
    return new Series(callWeek, callWeekday, callStarts, callEnds, callZone);
  }

  /** The rule and those before it. */
  public Recurrence recurrence() {
    return new Recurrence(EarlierSeries.byEnd(), series());
  }

  /** The rule that held, or holds, on a day. */
  public Series seriesOn(LocalDate day) {
    return recurrence().on(day);
  }

  public ZoneId zone() {
    return series().zone();
  }

  /** The day of a month's call by the rule. */
  public LocalDate callIn(YearMonth month) {
    return series().in(month);
  }

  /** Whether a day is on the rule of its time. */
  public boolean isCallDay(LocalDate day) {
    return recurrence().has(day);
  }

  /** Whether a call that starts then keeps the rule of that time. */
  public boolean isCallTime(Instant starts) {
    Series rule = seriesOn(LocalDate.ofInstant(starts, zone()));
    ZonedDateTime local = starts.atZone(rule.zone());
    return rule.has(local.toLocalDate()) && local.toLocalTime().equals(rule.starts());
  }

  /** The first day of the rule whose call has not ended yet. */
  public LocalDate nextCallDay(ZonedDateTime now) {
    ZonedDateTime local = now.withZoneSameInstant(zone());
    YearMonth month = YearMonth.from(local);
    LocalDate day = callIn(month);
    return day.atTime(callEnds).atZone(zone()).isAfter(local) ? day : callIn(month.plusMonths(1));
  }

  /** Has calls recur by another rule from a day on; calls that are planned stay where they are. */
  void recur(Series rule, LocalDate from) {
    if (rule.equals(series())) {
      return;
    }
    EarlierSeries.remember(series(), from);
    callWeek = rule.week();
    callWeekday = rule.weekday();
    callStarts = rule.starts();
    callEnds = rule.ends();
    callZone = rule.timeZone();
  }
}
