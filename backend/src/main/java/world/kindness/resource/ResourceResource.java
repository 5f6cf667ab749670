package world.kindness.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1")
@Tag(name = "Resources")
public class ResourceResource {
  private final Changes changes;

  ResourceResource(Changes changes) {
    this.changes = changes;
  }

  /** What a facilitator says about a resource. */
  public record ResourceEdit(
      @NotNull Resource.Kind kind,
      @NotBlank @Size(max = 500) String title,
      @Size(max = 500) String authors,
      @Size(max = 300) String publisher,
      @Schema(description = "http or https; left out where the source has none.")
          @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
          @Size(max = 2000)
          String link,
      @Size(max = 2000) String description,
      @Size(max = 200) String recommendedBy,
      @Min(0) int position) {
    static ResourceEdit of(Resource e) {
      return new ResourceEdit(
          e.kind,
          e.title,
          e.authors,
          e.publisher,
          e.link,
          e.description,
          e.recommendedBy,
          e.placeInList);
    }

    void applyTo(Resource e) {
      e.kind = kind;
      e.title = title.strip();
      e.authors = authors;
      e.publisher = publisher;
      e.link = link;
      e.description = description;
      e.recommendedBy = recommendedBy;
      e.placeInList = position;
    }
  }

  /** A resource in a draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftResource(
      UUID id,
      int version,
      Resource.Kind kind,
      String title,
      @Nullable String authors,
      @Nullable String publisher,
      @Nullable String link,
      @Nullable String description,
      @Nullable String recommendedBy,
      int position,
      @Nullable Integer sourceLine)
      implements Versioned {
    public static DraftResource of(Resource e) {
      return new DraftResource(
          e.id,
          e.version,
          e.kind,
          e.title,
          e.authors,
          e.publisher,
          e.link,
          e.description,
          e.recommendedBy,
          e.placeInList,
          e.sourceLine);
    }
  }

  @POST
  @Path("/drafts/{slug}/resources")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addResource",
      summary = "Add a resource to a draft",
      description = "A book, report, web site, video or paper; the link may be missing.")
  public DraftResource add(String slug, @Valid @NotNull ResourceEdit edit) {
    Resource e = new Resource();
    e.sessionId = Session.required(slug).id;
    edit.applyTo(e);
    return DraftResource.of(changes.create(e, x -> "/resources/" + x.id));
  }

  @GET
  @Path("/resources/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getResource",
      summary = "Read a resource of a draft",
      description = "As facilitators see it, with the version to change from.")
  public DraftResource get(UUID id) {
    return DraftResource.of(Resource.required(id));
  }

  @PATCH
  @Path("/resources/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editResource",
      summary = "Change a resource of a draft",
      description =
          "JSON Merge Patch: what is left out stays as it is. Published editions do not change.")
  public DraftResource edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = ResourceEdit.class)))
          ObjectNode patch) {
    Resource e = Resource.required(id);
    return DraftResource.of(
        changes.edit(
            e,
            ifMatch,
            ResourceEdit.of(e),
            patch,
            (x, edit) -> edit.applyTo(x),
            "/resources/" + id));
  }

  @DELETE
  @Path("/resources/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteResource",
      summary = "Take a resource out of a draft",
      description = "Published editions keep what they have.")
  public void delete(UUID id, @HeaderParam("If-Match") String ifMatch) {
    changes.delete(Resource.required(id), ifMatch, "/resources/" + id);
  }
}
