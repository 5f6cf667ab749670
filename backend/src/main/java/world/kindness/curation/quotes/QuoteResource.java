package world.kindness.curation.quotes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.intake.records.ChatMessage;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1")
@Tag(name = "Quotes")
public class QuoteResource {
  private final Changes changes;
  private final Audit audit;
  private final Clock clock;
  private final DraftQuotes quotes;
  private final Event<ConsentLowered> lowered;

  QuoteResource(
      Changes changes,
      Audit audit,
      Clock clock,
      DraftQuotes quotes,
      Event<ConsentLowered> lowered) {
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
    this.quotes = quotes;
    this.lowered = lowered;
  }

  /** A message of the chat to be quoted; nobody was asked yet. */
  public record ChosenMessage(@NotNull UUID message, @NotNull Quote.Section section) {}

  @POST
  @Path("/drafts/{slug}/quotes")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "chooseQuote",
      summary = "Choose a chat message for the pack",
      description =
          "It joins the end of its section, NOT_ASKED: being in the chat is not consent to be quoted.")
  public DraftQuote choose(String slug, @Valid @NotNull ChosenMessage chosen) {
    // Of several who choose one message at once, or copies of it, one is first.
    Session session = Session.locked(slug);
    ChatMessage message = ChatMessage.required(chosen.message());
    if (message.session == null || !message.session.id.equals(session.id)) {
      throw Problem.rule("/message", "That message is not from this call.");
    }
    Quote quote = changes.create(Quote.chosen(message, chosen.section()), q -> "/quotes/" + q.id);
    return quotes.of(quote);
  }

  @GET
  @Path("/quotes/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getQuote",
      summary = "One quote of a draft",
      description = "With the writer, the state of consent and the names found inside its words.")
  public DraftQuote get(UUID id) {
    Quote quote = Quote.required(id);
    return quotes.of(quote);
  }

  @PATCH
  @Path("/quotes/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editQuote",
      summary = "Edit, order or clear a quote",
      description =
          "JSON Merge Patch. Cleared means ANONYMOUS, ROLE_AND_COUNTRY, INITIALS or NAMED with who agreed and the evidence. Changed words carry a visible mark: […] or [your words]. What an edition shows is not refused or lowered here (409): /withdrawal and /lowered-consent hide it at once.")
  public DraftQuote edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = QuoteEdit.class)))
          ObjectNode patch) {
    Quote quote = Quote.locked(id);
    Consent before = quote.consent;
    changes.edit(
        quote,
        ifMatch,
        QuoteEdit.of(quote),
        patch,
        (q, edit) -> q.apply(edit, audit.actor(), clock.instant()),
        "/quotes/" + id);
    if (quote.wasPublished && quote.consent.takesBackFrom(before)) {
      lowered.fire(ConsentLowered.of(Session.findById(quote.sessionId), quote, false));
    }
    return quotes.of(quote);
  }

  @DELETE
  @Path("/quotes/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteQuote",
      summary = "Take a quote out of a draft",
      description =
          "The chat message stays and can be chosen again, unless its writer takes the words back. Published editions keep what they have. A withdrawn quote stays (409).")
  public void delete(UUID id, @HeaderParam("If-Match") String ifMatch) {
    Quote quote = Quote.locked(id);
    if (quote.consent == Consent.WITHDRAWN) {
      throw new Problem(
          ProblemType.CONFLICT,
          "A withdrawal stands: the quote stays, so that nobody chooses its words again.");
    }
    TakenBack.remember(quote);
    changes.delete(quote, ifMatch, "/quotes/" + id);
  }
}
