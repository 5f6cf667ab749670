package world.kindness.search;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import world.kindness.country.Country;
import world.kindness.pack.PublishedItem;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;
import world.kindness.theme.Theme;

/** What is looked for. */
public record SearchFilter(
    @Parameter(
            description =
                "Words in any form; \"…\" for words in this order, -word for what is not to be there, or between alternatives.",
            schema = @Schema(examples = "\"small acts\" kindness"))
        @QueryParam("q")
        String q,
    @Parameter(
            description = "Only things of this kind.",
            schema = @Schema(implementation = PublishedItem.Kind.class))
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

  /**
   * The kind asked for; null where none is.
   *
   * @throws Problem 400 for a kind there is not
   */
  PublishedItem.Kind known() {
    if (kind == null) {
      return null;
    }
    return Arrays.stream(PublishedItem.Kind.values())
        .filter(k -> k.name().equals(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.MALFORMED_REQUEST,
                    "'%s' is no kind of thing that can be found.".formatted(kind)));
  }

  /** Every slug under which packs may carry the theme, with blanks between; null for any theme. */
  String themes() {
    return theme == null ? null : String.join(" ", Theme.carriedAs(theme));
  }

  String words() {
    // PostgreSQL has no text with NUL in it.
    return q == null ? "" : q.replace("\0", "").strip();
  }

  /** The country's name as packs show it; null where none is asked for. */
  String countryName() {
    return country == null
        ? null
        : Country.<Country>findByIdOptional(country).map(c -> c.name).orElse("");
  }
}
