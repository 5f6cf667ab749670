package world.kindness.curation.suggestions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import world.kindness.intake.files.IntakeReport.Source;
import world.kindness.platform.changes.Versioned;

/**
 * Something a person may accept or reject.
 *
 * @param confidence 0 to 1
 * @param because why it is suggested, in words
 * @param source where it stands; absent where it stands in no file
 * @param proposal what accepting it would do, by kind
 * @param decision absent while nobody decided
 * @param reason why, in the words of whoever decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionView(
    UUID id,
    int version,
    Suggestion.Kind kind,
    double confidence,
    String because,
    @Nullable Source source,
    Map<String, String> proposal,
    Suggestion.@Nullable Decision decision,
    @Nullable String reason,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt)
    implements Versioned {

  static final Comparator<Suggestion> MOST_LIKELY_FIRST =
      Comparator.<Suggestion, Suggestion.Kind>comparing(s -> s.kind)
          .thenComparingDouble(s -> -s.confidence)
          .thenComparing(s -> s.sourceFile == null ? "" : s.sourceFile.sha256)
          .thenComparing(s -> s.sourceLine, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(s -> s.because)
          .thenComparing(s -> s.foundBy);

  static SuggestionView of(Suggestion s) {
    return new SuggestionView(
        s.id,
        s.version,
        s.kind,
        s.confidence,
        s.because,
        s.sourceFile == null ? null : new Source(s.sourceFile.name, s.sourceLine),
        s.proposal,
        s.decision,
        s.reason,
        s.decidedBy,
        s.decidedAt);
  }
}
