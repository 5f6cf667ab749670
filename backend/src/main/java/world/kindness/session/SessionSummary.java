package world.kindness.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.theme.Look;

/**
 * A call in a list.
 *
 * @param startsAt UTC
 * @param endsAt UTC
 * @param localDate the date on the wall in {@code timeZone}
 * @param offRuleReason why it is moved, cancelled or besides the series; "not recorded" when nobody
 *     knows
 * @param leadingTheme slug of the theme its pack speaks of most
 * @param patch how its patch looks: that of its leading theme
 * @param themes slugs of the themes its pack carries, in their order
 * @param pack null while no pack is published
 * @param recording null before the call was held, and where it was not recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionSummary(
    @Schema(examples = "2026-10-15") String slug,
    @Nullable Integer number,
    String title,
    @Nullable String summary,
    Instant startsAt,
    Instant endsAt,
    @Schema(examples = "Europe/London") String timeZone,
    LocalDate localDate,
    LocalTime localStart,
    LocalTime localEnd,
    Session.Stage stage,
    @Nullable String offRuleReason,
    @Nullable String leadingTheme,
    @Nullable Look patch,
    List<String> themes,
    @Nullable PublishedPack pack,
    @Nullable Recording recording) {

  /** The latest edition of a session's pack. */
  public record PublishedPack(int edition, Instant publishedAt) {
    static PublishedPack of(Session s) {
      return s.latestEdition == null ? null : new PublishedPack(s.latestEdition, s.packPublishedAt);
    }
  }

  public static SessionSummary of(Session s) {
    return new SessionSummary(
        s.slug,
        s.callNumber,
        s.title,
        s.summary,
        s.startsAt,
        s.endsAt,
        s.timeZone,
        s.day(),
        s.localStart().toLocalTime(),
        s.localEnd().toLocalTime(),
        s.stage,
        s.offRuleReason,
        s.leadingTheme,
        s.look(),
        List.of(s.themes),
        PublishedPack.of(s),
        Recording.of(s));
  }
}
