package world.kindness.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import world.kindness.intake.absent.SuppressionList;
import world.kindness.platform.Audit;
import world.kindness.platform.CursorPage;
import world.kindness.platform.Keyset;
import world.kindness.platform.PageRequest;
import world.kindness.platform.Roles;
import world.kindness.privacy.Erasure.PlaceCount;

/** Erasing a person. */
@Path("/api/v1/privacy/erasures")
@Tag(name = "Privacy")
public class ErasureResource {
  private final Erasures erasures;
  private final SuppressionList suppression;
  private final Audit audit;

  ErasureResource(Erasures erasures, SuppressionList suppression, Audit audit) {
    this.erasures = erasures;
    this.suppression = suppression;
    this.audit = audit;
  }

  /** How far an erasure is. */
  public enum State {
    /** A dry run: nothing was changed. */
    PREVIEW,
    /** Nothing of the person is public any more; the rest is being done. */
    HIDDEN,
    /** Nothing of the person is left. */
    DONE
  }

  /** Whom to erase; with {@code dryRun} only how much it would be. */
  public record ErasureWanted(
      @Schema(description = "True to see how much it would be before it is done.") @NotNull
          Boolean dryRun,
      @NotNull @Valid Subject subject) {}

  /**
   * An erasure.
   *
   * @param id absent for a dry run
   * @param subject by what the person was recognised, for a dry run alone
   * @param places how much it was, or would be
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ErasureView(
      UUID id,
      State state,
      Instant askedAt,
      String askedBy,
      Instant doneAt,
      Subject subject,
      List<PlaceCount> places) {
    static ErasureView of(Erasure e) {
      return new ErasureView(
          e.id,
          e.doneAt == null ? State.HIDDEN : State.DONE,
          e.askedAt,
          e.askedBy,
          e.doneAt,
          null,
          e.counts);
    }

    static ErasureView of(Erasures.Plan plan) {
      return new ErasureView(
          null, State.PREVIEW, null, null, null, plan.person().subject(), plan.counts());
    }
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "erasePerson",
      summary = "Erase somebody",
      description =
          "For good. Look first with dryRun: it answers by what the person is recognised and how much it would be. Then nothing of theirs is public from the answer on: quotes become tombstones, editions that carry them answer 410, and the next ones are made from what was published. Everything else follows within moments, also after a crash: messages, notes, files, attendance, mails, requests, the audit trail. What others wrote stays, with a mark in place of the name. Files that come again do not bring them back.")
  @APIResponse(
      responseCode = "200",
      description = "A dry run: nothing was changed.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ErasureView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Hidden everywhere; the rest is being done.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ErasureView.class)))
  public RestResponse<ErasureView> erase(@Valid @NotNull ErasureWanted wanted) {
    if (wanted.dryRun()) {
      return RestResponse.ok(ErasureView.of(erasures.preview(wanted.subject())));
    }
    Erasure begun = erasures.begin(wanted.subject());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ErasureView.of(begun))
        .header("Location", "/api/v1/privacy/erasures/" + begun.id)
        .build();
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listErasures",
      summary = "What was erased, latest first",
      description = "When, by whom and how much; never whom.")
  public CursorPage<ErasureView> list(@BeanParam @Valid PageRequest page) {
    return Keyset.of(Erasure.class)
        .descending("askedAt", Instant.class, e -> e.askedAt)
        .descending("id", UUID.class, e -> e.id)
        .page(page, ErasureView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "getErasure",
      summary = "How far an erasure is",
      description = "HIDDEN while the rest is being done, then DONE.")
  public ErasureView get(UUID id) {
    return ErasureView.of(Erasure.required(id));
  }

  @POST
  @Path("/{id}/lifting")
  @RolesAllowed(Roles.ADMIN)
  @Transactional
  @Operation(
      operationId = "liftSuppression",
      summary = "Let files of later calls name them again",
      description =
          "For somebody else of the same name, or for whoever takes part again: files of calls that begin from now on are read as any other. Earlier ones stay as they are. Whoever joins again by the form needs nobody for it.")
  public ErasureView lift(UUID id) {
    Erasure erasure = Erasure.required(id);
    if (suppression.lift(id) > 0) {
      audit.record("lifted", "/privacy/erasures/" + id);
    }
    return ErasureView.of(erasure);
  }
}
