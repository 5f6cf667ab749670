package world.kindness.pack.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import world.kindness.pack.content.PackContent.SessionTime;

/**
 * A call's time in words of its own zone, the zone named ("18:00–19:00 BST, London").
 *
 * @param day ISO date of the call
 * @param start ISO date and time with offset
 * @param end likewise
 */
public record CallTime(
    String day,
    String weekday,
    String dayOfMonth,
    String month,
    String year,
    String start,
    String end,
    String startClock,
    String endClock,
    String zone) {

  public static CallTime of(SessionTime session) {
    ZoneId zone = ZoneId.of(session.timeZone());
    ZonedDateTime start = session.startsAt().atZone(zone);
    ZonedDateTime end = session.endsAt().atZone(zone);
    LocalDate day = session.date();
    return new CallTime(
        day.toString(),
        words("EEEE").format(day),
        words("d").format(day),
        words("MMMM").format(day),
        words("yyyy").format(day),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end),
        words("HH:mm").format(start),
        words("HH:mm").format(end),
        words("zzz").format(start) + ", " + city(zone));
  }

  /** "26 October 2023". */
  public String date() {
    return dayOfMonth + " " + month + " " + year;
  }

  /** "Thursday 26 October 2023, 18:00–19:00 BST, London". */
  public String when() {
    return "%s %s, %s".formatted(weekday, date(), clock());
  }

  public String clock() {
    return startClock + "–" + endClock + " " + zone;
  }

  static String day(Instant instant, String zone) {
    return words("d MMMM yyyy").format(instant.atZone(ZoneId.of(zone)));
  }

  /** "26 October 2023". */
  public static String day(LocalDate date) {
    return words("d MMMM yyyy").format(date);
  }

  static String isoDay(Instant instant, String zone) {
    return instant.atZone(ZoneId.of(zone)).toLocalDate().toString();
  }

  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static DateTimeFormatter words(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
