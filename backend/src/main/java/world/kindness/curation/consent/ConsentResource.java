package world.kindness.curation.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.country.Country;
import world.kindness.country.CountryChoice;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.ConsentLowered;
import world.kindness.curation.quotes.Quote;
import world.kindness.curation.quotes.QuoteEdit;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.caching.NotCached;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.text.Language;

/** What the person behind a quote sees and says, by the link they got. */
@Path("/api/v1")
@Tag(name = "Consent")
public class ConsentResource {
  private final Audit audit;
  private final Clock clock;
  private final Event<ConsentLowered> lowered;

  ConsentResource(Audit audit, Clock clock, Event<ConsentLowered> lowered) {
    this.audit = audit;
    this.clock = clock;
    this.lowered = lowered;
  }

  /** What can be done by a link now. */
  @Schema(name = "ConsentLinkState")
  public enum State {
    /** An answer can be given. */
    OPEN,
    /** Answered, and can still be changed: nothing is published. */
    ANSWERED,
    /** Published as answered: less can be shown of the writer, or the words withdrawn. */
    PUBLISHED,
    WITHDRAWN,
    /** The words are no longer meant for a pack. */
    CLOSED
  }

  /**
   * A quote as its writer sees it.
   *
   * @param text the words as they would be, or are, shown
   * @param answer absent while nobody answered
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsentView(
      State state,
      String title,
      LocalDate date,
      @Nullable String text,
      ConsentWording wording,
      @Nullable Consent answer,
      @Nullable Instant answeredAt,
      @Nullable String name,
      @Nullable String initials,
      @Nullable String role,
      @Nullable String country,
      List<CountryChoice> countries) {}

  /**
   * An answer.
   *
   * @param text the words as they were shown: an answer is about these and no others
   * @param language in which the question was read; English where none is said
   */
  public record ConsentAnswer(
      @Schema(description = "One of the choices of the wording.") @NotNull Consent answer,
      @NotNull String text,
      @Size(max = 200) String name,
      @Size(max = 10) String initials,
      @Size(max = 200) String role,
      @Schema(examples = "GB-SCT") String country,
      @Schema(
              enumeration = {"en", "es", "sv"},
              examples = "sv")
          @Pattern(regexp = Language.CODES)
          String language) {}

  @GET
  @Path("/consents/{token}")
  @PermitAll
  @NotCached
  @Operation(
      operationId = "getConsent",
      summary = "What a consent link is about",
      description = "The words, the question, the choices, and what was answered.")
  public ConsentView get(
      String token,
      @Parameter(
              description = "In which language to read the words: en (where none is said), es, sv.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"en", "es", "sv"}))
          @QueryParam("language")
          String language) {
    Language read = Language.asked(language);
    return view(ConsentRequest.byToken(token), read);
  }

  @POST
  @Path("/consents/{token}")
  @PermitAll
  @Transactional
  @Idempotent
  @Operation(
      operationId = "answerConsent",
      summary = "Answer a consent link",
      description =
          "Recorded with the wording, the words and the time. It can be changed until the words are published. After that less can be shown of the writer, and REFUSED takes the words back: both hide at once, and the next edition follows.")
  public ConsentView answer(String token, @Valid @NotNull ConsentAnswer answer) {
    ConsentRequest request = ConsentRequest.locked(token);
    Quote quote = Quote.findById(request.quoteId);
    State state = state(request, quote);
    boolean refused = answer.answer() == Consent.REFUSED;
    Language read = Language.of(answer.language());
    ConsentWording wording = ConsentWording.in(read);
    if (!wording.offers(answer.answer())) {
      throw Problem.rule("/answer", "Choose one of the answers offered.");
    }
    if (state == State.WITHDRAWN || state == State.CLOSED) {
      throw new Problem(ProblemType.CONFLICT, "There is nothing to answer any more.");
    }
    boolean published = state == State.PUBLISHED;
    if (published && !refused && !less(answer.answer(), quote)) {
      throw new Problem(
          ProblemType.CONFLICT,
          "These words are published as you answered: you can show less of yourself, or withdraw them.");
    }
    // Who takes something back need not have read what the draft says now.
    if (!published && !refused && !quote.wording.equals(answer.text())) {
      throw new Problem(
          ProblemType.CONFLICT, "The words were changed while you read them: read them again.");
    }
    Instant now = clock.instant();
    record(request, wording, answer.answer(), quote, now);
    if (quote != null) {
      describe(quote, answer);
      QuoteEdit.ConsentGiven given = given(request, answer.answer(), now);
      if (published && !refused) {
        quote.lower(given, now);
      } else {
        quote.answered(given, now);
      }
      quote.persistAndFlush();
      audit.record("answered", "/quotes/" + quote.id, List.of("consent"));
    }
    audit.record("answered", "/quotes/" + request.quoteId + "/consent-requests/" + request.id);
    if (published) {
      lowered.fire(
          new ConsentLowered(
              request.session, request.quoteId, quote == null ? null : quote.stillShown(), true));
    }
    return view(request, read);
  }

  /** Whether the answer shows less of the writer than is agreed to now. */
  private static boolean less(Consent answer, Quote quote) {
    return quote != null && answer.takesBackFrom(quote.consent);
  }

  private static void record(
      ConsentRequest request, ConsentWording read, Consent answer, Quote quote, Instant now) {
    request.wordingVersion = read.version();
    request.answer = answer;
    request.answeredAt = now;
    request.answeredWording = read.asAnswered(answer);
    request.answeredText = quote == null ? request.answeredText : quote.wording;
  }

  private static void describe(Quote quote, ConsentAnswer answer) {
    quote.speakerName = or(answer.name(), quote.speakerName);
    quote.speakerInitials = or(answer.initials(), quote.speakerInitials);
    quote.speakerRole = or(answer.role(), quote.speakerRole);
    if (answer.country() != null) {
      quote.countryCode = Country.known(answer.country(), "/country");
    }
  }

  private static QuoteEdit.ConsentGiven given(ConsentRequest request, Consent answer, Instant now) {
    return new QuoteEdit.ConsentGiven(
        answer,
        "the writer, by the link they were sent",
        now,
        "answered the mail of %s, wording %s".formatted(request.askedAt, request.wordingVersion));
  }

  private static ConsentView view(ConsentRequest request, Language language) {
    Quote quote = Quote.findById(request.quoteId);
    return new ConsentView(
        state(request, quote),
        request.session.title,
        request.session.day(),
        quote == null ? request.answeredText : quote.wording,
        ConsentWording.in(language),
        request.answer,
        request.answeredAt,
        quote == null ? null : quote.speakerName,
        quote == null ? null : quote.speakerInitials,
        quote == null ? null : quote.speakerRole,
        quote == null ? null : quote.countryCode,
        CountryChoice.all(language));
  }

  private static State state(ConsentRequest request, Quote quote) {
    if (request.withdrawnAt != null) {
      return State.WITHDRAWN;
    }
    if (quote == null) {
      return request.answer != null && request.answer.cleared() ? State.PUBLISHED : State.CLOSED;
    }
    if (quote.wasPublished) {
      return State.PUBLISHED;
    }
    return request.answer == null ? State.OPEN : State.ANSWERED;
  }

  private static String or(String answered, String known) {
    return answered == null || answered.isBlank() ? known : answered.strip();
  }
}
