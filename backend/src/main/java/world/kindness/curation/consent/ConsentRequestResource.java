package world.kindness.curation.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.Quote;
import world.kindness.mail.OutgoingMail;
import world.kindness.membership.Member;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;
import world.kindness.platform.text.Language;
import world.kindness.session.Session;

/** Asking people whether they may be quoted. */
@Path("/api/v1/quotes/{id}/consent-requests")
@Tag(name = "Consent")
public class ConsentRequestResource {
  private final ConsentAsking asking;

  ConsentRequestResource(ConsentAsking asking) {
    this.asking = asking;
  }

  /** Whom to ask. The address is used for this mail and not kept. */
  public record Asked(
      @Schema(examples = "ward.nurse@example.org") @NotBlank @Email @Size(max = 254) String email,
      @Schema(description = "How the mail addresses them.") @Size(max = 200) String name,
      @Schema(
              description =
                  "Of the mail and its page; where none is said the one a member of this address joined in, else English.",
              enumeration = {"en", "es", "sv"},
              examples = "sv")
          @Pattern(regexp = Language.CODES)
          String language) {}

  /**
   * A request and what came of it.
   *
   * @param answeredWording the question and the choice as they were read
   * @param answeredText the quoted words they were about
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConsentRequestView(
      UUID id,
      Instant askedAt,
      String askedBy,
      String wordingVersion,
      @Nullable Consent answer,
      @Nullable Instant answeredAt,
      @Nullable String answeredWording,
      @Nullable String answeredText,
      @Nullable Instant withdrawnAt) {
    static ConsentRequestView of(ConsentRequest r) {
      return new ConsentRequestView(
          r.id,
          r.askedAt,
          r.askedBy,
          r.wordingVersion,
          r.answer,
          r.answeredAt,
          r.answeredWording,
          r.answeredText,
          r.withdrawnAt);
    }
  }

  @POST
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "askForConsent",
      summary = "Ask by mail whether a quote may be published",
      description =
          "Sends a mail with a link for the answer and for a later withdrawal. The quote is ASKED until then. The address is not kept.")
  public ConsentRequestView ask(UUID id, @Valid @NotNull Asked asked) {
    Quote quote = Quote.locked(id);
    ConsentMail.Addressee to =
        new ConsentMail.Addressee(
            address(asked.email(), "/email"),
            asked.name(),
            language(asked.language(), asked.email()),
            null);
    Session session = Session.findById(quote.sessionId);
    return ConsentRequestView.of(
        asking.ask(session, List.of(quote), Map.of(id, ConsentRequest.of(id)), to).getFirst());
  }

  /**
   * @throws Problem 422 for what is not one bare address
   */
  static String address(String given, String pointer) {
    if (!OutgoingMail.isAddress(given)) {
      throw Problem.rule(pointer, "This is not one bare e-mail address.");
    }
    return given;
  }

  /** The language asked for, or the one that a member of this address joined in, or English. */
  static Language language(String given, String address) {
    return given == null ? Member.languageAt(address).orElse(Language.EN) : Language.of(given);
  }

  @GET
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listConsentRequests",
      summary = "Who was asked about a quote, and the answers",
      description = "Each with the wording as it was read and the time of the answer.")
  public CursorPage<ConsentRequestView> list(UUID id) {
    return CursorPage.whole(ConsentRequest.of(id).stream().map(ConsentRequestView::of).toList());
  }
}
