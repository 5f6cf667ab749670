package world.kindness.curation.measures;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1")
@Tag(name = "Measures")
public class MeasureResource {
  private final Changes changes;

  MeasureResource(Changes changes) {
    this.changes = changes;
  }

  /** What a facilitator says about a measure. */
  public record MeasureEdit(
      @NotNull Measure.Kind kind,
      @NotBlank @Size(max = 2000) String text,
      @Schema(description = "Questions and tools people use.") @NotNull
          List<@NotBlank @Size(max = 300) String> tools,
      @Min(0) int position) {
    static MeasureEdit of(Measure e) {
      return new MeasureEdit(e.kind, e.wording, List.of(e.tools), e.placeInList);
    }

    void applyTo(Measure e) {
      e.kind = kind;
      e.wording = text.strip();
      e.tools = tools.toArray(String[]::new);
      e.placeInList = position;
    }
  }

  /** A measure in a draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftMeasure(
      UUID id, int version, Measure.Kind kind, String text, List<String> tools, int position)
      implements Versioned {
    public static DraftMeasure of(Measure e) {
      return new DraftMeasure(e.id, e.version, e.kind, e.wording, List.of(e.tools), e.placeInList);
    }
  }

  @POST
  @Path("/drafts/{slug}/measures")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addMeasure",
      summary = "Add a measure to a draft",
      description = "How people measure kindness: a condition, an activity or an outcome.")
  public DraftMeasure add(String slug, @Valid @NotNull MeasureEdit edit) {
    Measure e = new Measure();
    e.sessionId = Session.required(slug).id;
    edit.applyTo(e);
    return DraftMeasure.of(changes.create(e, x -> "/measures/" + x.id));
  }

  @GET
  @Path("/measures/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getMeasure",
      summary = "Read a measure of a draft",
      description = "As facilitators see it, with the version to change from.")
  public DraftMeasure get(UUID id) {
    return DraftMeasure.of(Measure.required(id));
  }

  @PATCH
  @Path("/measures/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editMeasure",
      summary = "Change a measure of a draft",
      description =
          "JSON Merge Patch: what is left out stays as it is. Published editions do not change.")
  public DraftMeasure edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = MeasureEdit.class)))
          ObjectNode patch) {
    Measure e = Measure.required(id);
    return DraftMeasure.of(
        changes.edit(
            e, ifMatch, MeasureEdit.of(e), patch, (x, edit) -> edit.applyTo(x), "/measures/" + id));
  }

  @DELETE
  @Path("/measures/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteMeasure",
      summary = "Take a measure out of a draft",
      description = "Published editions keep what they have.")
  public void delete(UUID id, @HeaderParam("If-Match") String ifMatch) {
    changes.delete(Measure.required(id), ifMatch, "/measures/" + id);
  }
}
