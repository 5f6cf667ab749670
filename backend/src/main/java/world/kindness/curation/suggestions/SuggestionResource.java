package world.kindness.curation.suggestions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.country.Country;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1")
@Tag(name = "Suggestions")
public class SuggestionResource {
  private final SuggestionFinder finder;
  private final Acceptance acceptance;
  private final Audit audit;
  private final Clock clock;

  SuggestionResource(SuggestionFinder finder, Acceptance acceptance, Audit audit, Clock clock) {
    this.finder = finder;
    this.acceptance = acceptance;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a suggestion waits for a person, or what was decided. */
  @Schema(name = "SuggestionState")
  public enum State {
    OPEN,
    ACCEPTED,
    REJECTED
  }

  /** What a person says to a suggestion. */
  public record SuggestionDecision(
      @NotNull Suggestion.Decision decision,
      @Schema(description = "Why, in your words; it is kept with the decision.") @Size(max = 500)
          String reason,
      @Schema(
              description =
                  "Which country or nation it is, where the suggestion names several choices; needed to accept a PLACE or an ORIGIN that does.",
              examples = "NZ")
          @Size(max = 10)
          String country) {
    List<String> fields() {
      return Stream.of(
              "decision", reason == null ? null : "reason", country == null ? null : "country")
          .filter(Objects::nonNull)
          .toList();
    }
  }

  @GET
  @Path("/drafts/{slug}/suggestions")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listSuggestions",
      summary = "What a call's materials suggest",
      description =
          "Links as resources, most-reacted messages as glimpses, greetings with their place, themes of breakout notes, entries of the attendance that may be one person, where people who attended greet from. By kind, the most likely first.")
  public CursorPage<SuggestionView> list(
      String slug,
      @Parameter(description = "Only suggestions of this kind.") @QueryParam("kind")
          Suggestion.Kind kind,
      @Parameter(description = "Only open, accepted or rejected ones.") @QueryParam("state")
          State state) {
    return page(Suggestion.of(Session.required(slug).id), kind, state);
  }

  @POST
  @Path("/drafts/{slug}/suggestions")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "findSuggestions",
      summary = "Look through a call's materials again",
      description =
          "For themes worded, or notes written, after the import. What was decided stays decided; answers the open ones.")
  public CursorPage<SuggestionView> find(String slug) {
    return page(finder.find(Session.locked(slug)), null, null);
  }

  @GET
  @Path("/suggestions/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getSuggestion",
      summary = "One suggestion",
      description = "With its reason, its source and what accepting it would do.")
  public SuggestionView get(UUID id) {
    return SuggestionView.of(Suggestion.required(id));
  }

  @PATCH
  @Path("/suggestions/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "decideSuggestion",
      summary = "Accept or reject a suggestion",
      description =
          "Accepting does what it proposes, once; what came of it is changed at its own address. A rejected one can still be accepted. Both are remembered when files come again.")
  public SuggestionView decide(
      UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SuggestionDecision choice) {
    Session.holding("select s.sessionId from Suggestion s where s.id = ?1", id);
    Suggestion suggestion = Suggestion.required(id);
    IfMatch.check(ifMatch, suggestion, "/suggestions/" + id);
    if (suggestion.decision == Suggestion.Decision.ACCEPTED) {
      throw new Problem(
          ProblemType.CONFLICT, "This was accepted already: change what came of it instead.");
    }
    if (choice.decision() == Suggestion.Decision.ACCEPTED) {
      acceptance.accept(suggestion, Country.known(choice.country(), "/country"), choice.reason());
    }
    suggestion.decision = choice.decision();
    suggestion.reason = choice.reason();
    suggestion.decidedBy = audit.actor();
    suggestion.decidedAt = clock.instant();
    suggestion.persistAndFlush();
    audit.record("decided", "/suggestions/" + id, choice.fields());
    return SuggestionView.of(suggestion);
  }

  private static CursorPage<SuggestionView> page(
      List<Suggestion> suggestions, Suggestion.Kind kind, State state) {
    return CursorPage.whole(
        suggestions.stream()
            .filter(s -> kind == null || s.kind == kind)
            .filter(s -> state == null || state == state(s))
            .sorted(SuggestionView.MOST_LIKELY_FIRST)
            .map(SuggestionView::of)
            .toList());
  }

  private static State state(Suggestion suggestion) {
    return suggestion.decision == null ? State.OPEN : State.valueOf(suggestion.decision.name());
  }
}
