package world.kindness.search;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import world.kindness.country.Country;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.text.Slug;
import world.kindness.theme.Theme;

/** What is looked for; without words, everything that the rest leaves. */
public record SearchFilter(
    @Parameter(
            description =
                "Words in any form; \"…\" for words in this order, -word for what is not to be there, or between alternatives.",
            schema = @Schema(type = SchemaType.STRING, examples = "\"small acts\" kindness"))
        @QueryParam("q")
        String q,
    @Parameter(description = "Only things of this kind.") @QueryParam("kind") Findable kind,
    @Parameter(description = "Only what speaks to this theme, by its slug.") @QueryParam("theme")
        String theme,
    @Parameter(
            description = "Only what was said from this country or nation.",
            schema = @Schema(type = SchemaType.STRING, examples = "GB-SCT"))
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
    return q == null ? "" : q.strip();
  }

  /**
   * What the filters leave.
   *
   * @throws Problem 400 where nothing is looked for, or a theme or country there is not
   */
  Conditions conditions() {
    if (words().isEmpty() && !narrows()) {
      throw Problem.parameter(
          "q", "Say what to look for: words in 'q', or kind, theme, country, from or to.");
    }
    // The first of each pair is what is asked; the second, a day wider, is what the index has.
    return Conditions.FINDABLE
        .and(kind)
        .where("p.themes && ?::varchar[]", Theme.asked(theme))
        .where("p.country_code = ?", Country.asked(country))
        .where("p.session_date >= ?", from)
        .where("p.session_starts_at >= ?", from == null ? null : midnight(from.minusDays(1)))
        .where("p.session_date <= ?", to)
        .where("p.session_starts_at < ?", to == null ? null : midnight(to.plusDays(2)));
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
