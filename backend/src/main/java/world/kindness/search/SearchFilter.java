package world.kindness.search;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import world.kindness.platform.ClosedWord;
import world.kindness.platform.Problem;

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

  /**
   * The kind asked for; null where none is.
   *
   * @throws Problem 400 for a kind there is not
   */
  Findable wanted() {
    return ClosedWord.of(Findable.class, "kind", kind);
  }

  /** Whether anything but words says what is looked for. */
  boolean narrows() {
    return Stream.of(kind, theme, country, from, to).anyMatch(Objects::nonNull);
  }

  String words() {
    // PostgreSQL has no text with NUL in it.
    return q == null ? "" : q.replace("\0", "").strip();
  }
}
