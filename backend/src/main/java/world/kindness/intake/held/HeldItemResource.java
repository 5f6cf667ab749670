package world.kindness.intake.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1/held-items")
@Tag(name = "Held items")
public class HeldItemResource {
  private final Audit audit;
  private final Clock clock;
  private final Event<HeldItemDecided> decisions;

  HeldItemResource(Audit audit, Clock clock, Event<HeldItemDecided> decisions) {
    this.audit = audit;
    this.clock = clock;
    this.decisions = decisions;
  }

  /** Personal data that waits for a decision, or what was decided. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HeldItemView(
      UUID id,
      int version,
      HeldItem.Kind kind,
      @Nullable String value,
      String file,
      int line,
      HeldItem.@Nullable Decision decision,
      @Nullable String reason,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt)
      implements Versioned {
    public static HeldItemView of(HeldItem item) {
      return new HeldItemView(
          item.id,
          item.version,
          item.kind,
          item.foundValue,
          item.sourceFile.name,
          item.line,
          item.decision,
          item.reason,
          item.decidedBy,
          item.decidedAt);
    }
  }

  /** {@code KEEP} puts the value back, {@code REDACT} a mark, {@code DROP} nothing at all. */
  public record HeldItemDecision(
      @NotNull HeldItem.Decision decision,
      @Schema(description = "Why, in your words; it is kept with the decision.") @Size(max = 500)
          String reason) {
    List<String> fields() {
      return reason == null ? List.of("decision") : List.of("decision", "reason");
    }
  }

  @GET
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listHeldItems",
      summary = "Personal data held back from a draft",
      description =
          "E-mail addresses, phone numbers and NHS numbers found in files. They block publication until decided.")
  public CursorPage<HeldItemView> list(
      @Parameter(description = "Slug of the session.", required = true)
          @NotNull
          @QueryParam("session")
          String session) {
    return CursorPage.whole(
        HeldItem.of(Session.required(session)).stream().map(HeldItemView::of).toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getHeldItem",
      summary = "One held item",
      description = "With what was found and where.")
  public HeldItemView get(UUID id) {
    return HeldItemView.of(HeldItem.required(id));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "decideHeldItem",
      summary = "Decide about held personal data",
      description = "REDACT, KEEP or DROP, once: unless kept, the value is forgotten.")
  public HeldItemView decide(
      UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull HeldItemDecision choice) {
    HeldItem item = HeldItem.required(id);
    IfMatch.check(ifMatch, item, "/held-items/" + id);
    if (item.decision != null) {
      throw new Problem(
          ProblemType.CONFLICT, "This was decided already: %s.".formatted(item.decision));
    }
    if (item.session == null) {
      throw new Problem(
          ProblemType.RULE_BROKEN, "Say first which call the file belongs to.", List.of());
    }
    List<HeldItem> copies = item.copies();
    settle(item, choice);
    // The same in another copy of the chat is one thing to decide.
    copies.forEach(copy -> settle(copy, choice));
    return HeldItemView.of(item);
  }

  private void settle(HeldItem item, HeldItemDecision choice) {
    item.decision = choice.decision();
    item.reason = choice.reason();
    item.decidedBy = audit.actor();
    item.decidedAt = clock.instant();
    String replacement = item.replacement();
    item.sourceFile.replace(item.token, replacement);
    if (item.decision != HeldItem.Decision.KEEP) {
      item.foundValue = null;
    }
    HeldItem.flush();
    decisions.fire(new HeldItemDecided(item.session.id, item.token, replacement, item.mark()));
    audit.record("decided", "/held-items/" + item.id, choice.fields());
  }
}
