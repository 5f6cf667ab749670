package world.kindness.curation.quotes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import world.kindness.curation.quotes.SmallGroups.SmallGroup;
import world.kindness.curation.quotes.StandingAgreements.StandingAgreement;
import world.kindness.platform.changes.Versioned;

/**
 * A quote as facilitators see it.
 *
 * @param originalText the words as they were written, when they were changed
 * @param published whether an edition has it or had it
 * @param standingAgreement what its writer agreed to on joining, while nobody answered for it
 * @param namesInText people the words seem to name; they block a quote cleared below NAMED
 * @param smallGroup fewer than five people are known whom it could be, as it is shown; blocks
 *     nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftQuote(
    UUID id,
    int version,
    Quote.Section section,
    int position,
    String text,
    @Nullable String originalText,
    @Nullable String language,
    @Nullable String name,
    @Nullable String initials,
    @Nullable String role,
    @Nullable String country,
    @Nullable SuggestedPlace suggestedPlace,
    int reactions,
    QuoteEdit.ConsentGiven consent,
    boolean cleared,
    boolean published,
    @Nullable StandingAgreement standingAgreement,
    List<NameFound> namesInText,
    @Nullable String namesDecision,
    @Nullable String namesDecidedBy,
    @Nullable SmallGroup smallGroup,
    @Nullable UUID message,
    @Nullable Integer sourceLine)
    implements Versioned {

  /** What a place finder understood, and from which words. */
  public record SuggestedPlace(String country, String because) {}

  /** A name inside the words, and why it is taken for one. */
  public record NameFound(String name, String because) {}

  static DraftQuote of(
      Quote q, List<NameFound> names, SmallGroup group, StandingAgreement agreement) {
    return new DraftQuote(
        q.id,
        q.version,
        q.section,
        q.placeInList,
        q.wording,
        q.wording.equals(q.originalWording) ? null : q.originalWording,
        q.language,
        q.speakerName,
        q.speakerInitials,
        q.speakerRole,
        q.countryCode,
        q.suggestedCountryCode == null
            ? null
            : new SuggestedPlace(q.suggestedCountryCode, q.suggestedBecause),
        q.reactions,
        QuoteEdit.of(q).consent(),
        q.consent.cleared(),
        q.wasPublished,
        agreement,
        names,
        q.namesDecision,
        q.namesDecidedBy,
        group,
        q.messageId,
        q.sourceLine);
  }
}
