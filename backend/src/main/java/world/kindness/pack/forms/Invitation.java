package world.kindness.pack.forms;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.NextCall;

/**
 * The call to come, and how to join.
 *
 * @param heading in the words of the pack
 * @param topic null while none is known
 * @param clocks when it begins in cities around the world
 * @param address where one joins; null where the community has no site
 */
public record Invitation(
    String heading, CallTime call, String topic, List<Clock> clocks, String address) {
  /** From west to east, so that each reader finds a city not far from theirs. */
  private static final List<City> CITIES =
      List.of(
          new City("San Francisco", "America/Los_Angeles"),
          new City("New York", "America/New_York"),
          new City("Stockholm", "Europe/Stockholm"),
          new City("Nairobi", "Africa/Nairobi"),
          new City("Kolkata", "Asia/Kolkata"),
          new City("Singapore", "Asia/Singapore"),
          new City("Melbourne", "Australia/Melbourne"),
          new City("Auckland", "Pacific/Auckland"));

  private record City(String name, String zone) {}

  /** {@code time} as "19:00", or "02:00 Fri" where another day has begun. */
  public record Clock(String city, String time) {}

  /** Null where the pack knows of none. */
  static Invitation of(PackContent pack, String siteUrl) {
    NextCall next = pack.next();
    if (next == null) {
      return null;
    }
    CallTime call =
        CallTime.of(
            new PackContent.SessionTime(
                next.date(), next.startsAt(), next.endsAt(), next.timeZone()));
    YearMonth published = YearMonth.from(pack.publishedAt().atZone(ZoneId.of(next.timeZone())));
    boolean nextMonth = YearMonth.from(next.date()).equals(published.plusMonths(1));
    return new Invitation(
        nextMonth ? "See you next month" : "See you on the next call",
        call,
        next.title(),
        clocks(next),
        siteUrl == null ? null : siteUrl + "/join");
  }

  /** Such as "17 December". */
  public String date() {
    return call.dayOfMonth() + " " + call.month();
  }

  public String weekday() {
    return call.weekday();
  }

  /** Such as "Thursday 17 December". */
  public String day() {
    return weekday() + " " + date();
  }

  /** Hours and topic, in a line. */
  public String line() {
    return call.clock() + (topic == null ? "" : " · " + topic);
  }

  /** The code of the address, to print. */
  public QrCode code() {
    return address == null ? null : new QrCode(address);
  }

  /** What to do, one thing after the other. */
  public List<String> steps() {
    return List.of(
        "Leave a name and an e-mail address. Nothing else is needed.",
        "The link comes by mail. Bring a cup of tea, and come as you are.");
  }

  private static List<Clock> clocks(NextCall next) {
    ZonedDateTime home = next.startsAt().atZone(ZoneId.of(next.timeZone()));
    return CITIES.stream()
        .map(city -> new Clock(city.name, clock(next.startsAt(), city.zone, home)))
        .toList();
  }

  private static String clock(Instant start, String zone, ZonedDateTime home) {
    ZonedDateTime there = start.atZone(ZoneId.of(zone));
    boolean sameDay = there.toLocalDate().equals(home.toLocalDate());
    return DateTimeFormatter.ofPattern(sameDay ? "HH:mm" : "HH:mm EEE", Locale.UK).format(there);
  }
}
