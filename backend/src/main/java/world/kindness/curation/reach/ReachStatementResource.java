package world.kindness.curation.reach;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.community.ReachStatement;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1")
@Tag(name = "Reach")
public class ReachStatementResource {
  private final Changes changes;

  ReachStatementResource(Changes changes) {
    this.changes = changes;
  }

  /** What a facilitator says about a reach statement. */
  public record ReachStatementEdit(
      @NotNull ReachStatement.Measured measures,
      @Min(0) int value,
      @NotNull ReachStatement.Qualifier qualifier,
      @Schema(description = "The words of the source.") @NotBlank @Size(max = 500) String text,
      @NotBlank @Size(max = 300) String source,
      @NotNull LocalDate asOf,
      @Min(0) int position) {
    static ReachStatementEdit of(ReachStatement e) {
      return new ReachStatementEdit(
          e.measures, e.amount, e.qualifier, e.wording, e.source, e.asOf, e.placeInList);
    }

    void applyTo(ReachStatement e) {
      e.measures = measures;
      e.amount = value;
      e.qualifier = qualifier;
      e.wording = text.strip();
      e.source = source.strip();
      e.asOf = asOf;
      e.placeInList = position;
    }
  }

  /** A reach statement in a draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftReachStatement(
      UUID id,
      int version,
      ReachStatement.Measured measures,
      int value,
      ReachStatement.Qualifier qualifier,
      String text,
      String source,
      @Nullable LocalDate asOf,
      int position)
      implements Versioned {
    public static DraftReachStatement of(ReachStatement e) {
      return new DraftReachStatement(
          e.id,
          e.version,
          e.measures,
          e.amount,
          e.qualifier,
          e.wording,
          e.source,
          e.asOf,
          e.placeInList);
    }
  }

  @POST
  @Path("/drafts/{slug}/reach-statements")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addReachStatement",
      summary = "Add a reach statement to a draft",
      description = "A figure somebody reported, in their words: none overwrites another.")
  public DraftReachStatement add(String slug, @Valid @NotNull ReachStatementEdit edit) {
    ReachStatement e = new ReachStatement();
    e.sessionId = Session.required(slug).id;
    edit.applyTo(e);
    return DraftReachStatement.of(changes.create(e, x -> "/reach-statements/" + x.id));
  }

  @GET
  @Path("/reach-statements/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getReachStatement",
      summary = "Read a reach statement of a draft",
      description = "As facilitators see it, with the version to change from.")
  public DraftReachStatement get(UUID id) {
    return DraftReachStatement.of(ReachStatement.required(id));
  }

  @PATCH
  @Path("/reach-statements/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editReachStatement",
      summary = "Change a reach statement of a draft",
      description =
          "JSON Merge Patch: what is left out stays as it is. Published editions do not change.")
  public DraftReachStatement edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = ReachStatementEdit.class)))
          ObjectNode patch) {
    ReachStatement e = ReachStatement.required(id);
    return DraftReachStatement.of(
        changes.edit(
            e,
            ifMatch,
            ReachStatementEdit.of(e),
            patch,
            (x, edit) -> edit.applyTo(x),
            "/reach-statements/" + id));
  }

  @DELETE
  @Path("/reach-statements/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteReachStatement",
      summary = "Take a reach statement out of a draft",
      description = "Published editions keep what they have.")
  public void delete(UUID id, @HeaderParam("If-Match") String ifMatch) {
    changes.delete(ReachStatement.required(id), ifMatch, "/reach-statements/" + id);
  }
}
