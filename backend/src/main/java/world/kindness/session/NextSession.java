package world.kindness.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;

/**
 * The next call.
 *
 * @param slug null while the call is expected by the rule but not planned yet
 * @param startsAt UTC
 * @param endsAt UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NextSession(
    @Nullable String slug,
    @Nullable String title,
    Instant startsAt,
    Instant endsAt,
    String timeZone,
    LocalDate localDate,
    LocalTime localStart,
    LocalTime localEnd) {

  /**
   * The next planned call; where the rule has an earlier day, in a month of which no call is known,
   * that day.
   */
  public static NextSession after(Instant now, Community community) {
    LocalDate expected = expectedDay(now, community);
    return Session.next(now)
        .filter(planned -> !planned.day().isAfter(expected))
        .map(NextSession::of)
        .orElseGet(() -> expected(expected, community));
  }

  /** The first day of the rule in whose month no call is known yet, neither moved nor cancelled. */
  private static LocalDate expectedDay(Instant now, Community community) {
    LocalDate day = community.nextCallDay(now.atZone(community.zone()));
    while (Session.knownIn(YearMonth.from(day), community.zone())) {
      day = community.callIn(YearMonth.from(day).plusMonths(1));
    }
    return day;
  }

  private static NextSession of(Session s) {
    return new NextSession(
        s.slug,
        s.title,
        s.startsAt,
        s.endsAt,
        s.timeZone,
        s.day(),
        s.localStart().toLocalTime(),
        s.localEnd().toLocalTime());
  }

  private static NextSession expected(LocalDate day, Community community) {
    return new NextSession(
        null,
        null,
        day.atTime(community.callStarts).atZone(community.zone()).toInstant(),
        day.atTime(community.callEnds).atZone(community.zone()).toInstant(),
        community.callZone,
        day,
        community.callStarts,
        community.callEnds);
  }
}
