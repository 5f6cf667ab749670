package world.kindness.search;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import world.kindness.platform.ClosedWord;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;
import world.kindness.platform.Slug;
import world.kindness.theme.Theme;

/** What is looked for; without words, everything that the rest leaves. */
public record SearchFilter(
    @Parameter(
            description =
                "Words in any form; \"…\" for words in this order, -word for what is not to be there, or between alternatives.",
            schema = @Schema(examples = "\"small acts\" kindness"))
        @QueryParam("q")
        String q,
    @Parameter(
            description = "Only things of this kind.",
            schema = @Schema(implementation = Findable.class))
        @QueryParam("kind")
        String kind,
    @Parameter(description = "Only what speaks to this theme, by its slug.") @QueryParam("theme")
        String theme,
    @Parameter(
            description = "Only what was said from this country or nation.",
            schema = @Schema(examples = "GB-SCT"))
        @QueryParam("country")
        String country,
    @Parameter(description = "Only of calls on or after this date.") @QueryParam("from")
        LocalDate from,
    @Parameter(description = "Only of calls on or before this date.") @QueryParam("to")
        LocalDate to) {

  /** Whether anything but words says what is looked for. */
  boolean narrows() {
    return Stream.of(kind, theme, country, from, to).anyMatch(Objects::nonNull);
  }

  /** What was looked for, for the name of a file. */
  String named() {
    String all =
        Stream.of(q, kind, theme, country, from, to)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" "));
    String slug = Slug.of(all);
    return "kindness-search" + (slug.equals(Slug.of("")) ? "" : "-" + slug);
  }

  String words() {
    return q == null ? "" : q.replace("\0", "").strip();
  }

  /**
   * What the filters leave.
   *
   * @throws Problem 400 for a kind there is not, or a year that no calendar has
   */
  Conditions conditions() {
    Findable wanted = ClosedWord.of(Findable.class, "kind", kind);
    // The first of each pair is what is asked; the second, a day wider, is what the index has.
    return Conditions.FINDABLE
        .where("p.kind = ?", wanted == null ? null : wanted.name())
        .where("p.themes && ?::varchar[]", Theme.carriedAs(theme))
        .where("p.country_code = ?", country)
        .where("p.session_date >= ?", day("from", from))
        .where("p.session_starts_at >= ?", from == null ? null : midnight(from.minusDays(1)))
        .where("p.session_date <= ?", day("to", to))
        .where("p.session_starts_at < ?", to == null ? null : midnight(to.plusDays(2)));
  }

  private static LocalDate day(String parameter, LocalDate given) {
    if (given != null && (given.getYear() < 1 || given.getYear() > 9999)) {
      throw new Problem(
          ProblemType.MALFORMED_REQUEST,
          "'%s' is a date from year 1 to 9999.".formatted(parameter),
          List.of(new Problem.Fault(parameter, "not a date of this calendar")));
    }
    return given;
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
