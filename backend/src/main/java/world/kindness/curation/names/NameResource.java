package world.kindness.curation.names;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.curation.quotes.NameDecision;
import world.kindness.intake.findings.names.KnownPeople;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

/** Names inside the running texts of a draft, and what is decided about them. */
@Path("/api/v1")
@Tag(name = "Names in drafts")
public class NameResource {
  private final NamesInDraft names;
  private final Changes changes;
  private final Audit audit;
  private final Clock clock;

  NameResource(NamesInDraft names, Changes changes, Audit audit, Clock clock) {
    this.names = names;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A name that texts of a draft hold.
   *
   * @param known whether it is somebody the call or the community knows
   * @param decision left out while nobody decided
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "NameInDraft")
  public record NameView(
      String name,
      boolean known,
      String because,
      List<NamePlace> places,
      @Nullable NameDecided decision) {
    static NameView of(NamesInDraft.NameFound found) {
      return new NameView(
          found.name(),
          found.known(),
          found.because(),
          found.places().stream()
              .map(
                  place ->
                      new NamePlace(
                          place.in().column().label, place.in().target(), place.excerpt()))
              .toList(),
          found.decision() == null ? null : NameDecided.of(found.decision()));
    }
  }

  /**
   * Where a name stands.
   *
   * @param in what kind of text it is
   * @param target address at which it is changed
   * @param excerpt the words around it
   */
  public record NamePlace(String in, String target, String excerpt) {}

  /** What was decided about a name. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NameDecided(
      UUID id,
      int version,
      NameDecision.Choice decision,
      @Nullable String reason,
      String decidedBy,
      Instant decidedAt) {
    static NameDecided of(NameDecision d) {
      return new NameDecided(d.id, d.version, d.decision, d.reason, d.decidedBy, d.decidedAt);
    }
  }

  /** {@code MAY_STAND} for people, {@code NO_PERSON} for words that are nobody's name. */
  public record NamesDecision(
      @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 300) String> names,
      @NotNull NameDecision.Choice decision,
      @Schema(description = "Why, in your words; needed where a person's name may stand.")
          @Size(max = 500)
          String reason) {}

  @GET
  @Path("/drafts/{slug}/names")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listNamesInDraft",
      summary = "Names inside the texts of a draft",
      description =
          "People whom the call knows, and words that look like somebody's name, in notes, insights, what was heard back and the other running texts. They block publication until they are taken out or decided. Names inside quotes stand with the quotes.")
  public CursorPage<NameView> list(String slug) {
    return view(Session.required(slug));
  }

  @POST
  @Path("/drafts/{slug}/names")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Refuses(ProblemType.CONFLICT)
  @Operation(
      operationId = "decideNames",
      summary = "Decide about names inside the texts of a draft",
      description =
          "One decision for all places of a name in this call, also those that come later. A name in a quote may stand only as its quote says; words that are nobody's name are left alone there too.")
  public CursorPage<NameView> decide(String slug, @Valid @NotNull NamesDecision choice) {
    Session session = Session.locked(slug);
    boolean person = choice.decision() == NameDecision.Choice.MAY_STAND;
    if (person && (choice.reason() == null || choice.reason().isBlank())) {
      throw Problem.rule("/reason", "Say why the name may stand: they agreed, or it is public.");
    }
    Map<String, NameDecision> decided = NameDecision.of(session.id);
    Map<String, String> standing = new HashMap<>();
    names.in(DraftPack.of(session)).forEach(n -> standing.put(KnownPeople.key(n.name()), n.name()));
    for (int i = 0; i < choice.names().size(); i++) {
      String key = KnownPeople.key(choice.names().get(i));
      if (!standing.containsKey(key)) {
        throw Problem.rule("/names/" + i, "No text of this draft holds that name.");
      }
      if (decided.containsKey(key)) {
        throw new Problem(
            ProblemType.CONFLICT, "This was decided already: take that decision back first.");
      }
      NameDecision decision = new NameDecision();
      decision.sessionId = session.id;
      decision.name = standing.get(key);
      decision.decision = choice.decision();
      decision.reason = choice.reason();
      decision.decidedBy = audit.actor();
      decision.decidedAt = clock.instant();
      decision.persistAndFlush();
      decided.put(key, decision);
      audit.record(
          "decided",
          "/name-decisions/" + decision.id,
          choice.reason() == null ? List.of("decision") : List.of("decision", "reason"));
    }
    return view(session);
  }

  @DELETE
  @Path("/name-decisions/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "takeBackNameDecision",
      summary = "Take a decision about a name back",
      description = "The name blocks publication again wherever it stands.")
  public void takeBack(UUID id, @HeaderParam("If-Match") String ifMatch) {
    changes.delete(NameDecision.required(id), ifMatch, "/name-decisions/" + id);
  }

  private CursorPage<NameView> view(Session session) {
    return CursorPage.whole(names.in(DraftPack.of(session)).stream().map(NameView::of).toList());
  }
}
