package world.kindness.curation.quotes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a facilitator may change about a quote. */
public record QuoteEdit(
    @NotNull Quote.Section section,
    @Schema(description = "Place in its section, from 0.") @Min(0) int position,
    @Schema(
            description =
                "The words shown. Shortened or changed words carry a visible mark: […] or [your words].")
        @NotBlank
        @Size(max = 5000)
        String text,
    @Schema(description = "BCP 47 tag of the words.", examples = "en")
        @Size(max = 35)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,16}", message = "not a language tag")
        String language,
    @Size(max = 200) String name,
    @Size(max = 10) String initials,
    @Schema(examples = "Ward nurse") @Size(max = 200) String role,
    @Schema(examples = "GB-SCT") String country,
    @NotNull @Valid ConsentGiven consent,
    @Schema(
            description =
                "Why names inside the words may stand, in your words; leaves with a change of the words.")
        @Size(max = 500)
        String namesDecision) {

  /** Who agreed to what, when, and how we know. {@code agreedAt} is UTC, now when left out. */
  public record ConsentGiven(
      @NotNull Consent state,
      @Size(max = 200) @Nullable String agreedBy,
      @Nullable Instant agreedAt,
      @Size(max = 1000) @Nullable String evidence) {}

  static QuoteEdit of(Quote q) {
    return new QuoteEdit(
        q.section,
        q.placeInList,
        q.wording,
        q.language,
        q.speakerName,
        q.speakerInitials,
        q.speakerRole,
        q.countryCode,
        new ConsentGiven(q.consent, q.agreedBy, q.agreedAt, q.evidence),
        q.namesDecision);
  }
}
