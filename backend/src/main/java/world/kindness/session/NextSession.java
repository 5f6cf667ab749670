package world.kindness.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

  /** A planned call. */
  public static NextSession of(Session s) {
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

  /** The call that the rule has on a day. */
  public static NextSession expected(LocalDate day, Community community) {
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
