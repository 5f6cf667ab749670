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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.community.ListedPlace;
import world.kindness.country.Country;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1")
@Tag(name = "Reach")
public class ListedPlaceResource {
  private final Changes changes;

  ListedPlaceResource(Changes changes) {
    this.changes = changes;
  }

  /** What a facilitator says about a listed place. */
  public record ListedPlaceEdit(
      @Schema(description = "As the source writes it.") @NotBlank @Size(max = 100) String text,
      @Schema(
              description = "Code of the country or nation meant; left out while nobody said.",
              examples = "GB-WLS")
          String country,
      @Min(0) int position) {
    static ListedPlaceEdit of(ListedPlace e) {
      return new ListedPlaceEdit(e.wording, e.countryCode, e.placeInList);
    }

    void applyTo(ListedPlace e) {
      e.wording = text.strip();
      e.countryCode = Country.known(country, "/country");
      e.placeInList = position;
    }
  }

  /** A listed place in a draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftListedPlace(
      UUID id, int version, String text, @Nullable String country, int position)
      implements Versioned {
    public static DraftListedPlace of(ListedPlace e) {
      return new DraftListedPlace(e.id, e.version, e.wording, e.countryCode, e.placeInList);
    }
  }

  @POST
  @Path("/drafts/{slug}/listed-places")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addListedPlace",
      summary = "Add a listed place to a draft",
      description = "A place a pack lists, with the country or nation it was understood as.")
  public DraftListedPlace add(String slug, @Valid @NotNull ListedPlaceEdit edit) {
    ListedPlace e = new ListedPlace();
    e.sessionId = Session.required(slug).id;
    edit.applyTo(e);
    return DraftListedPlace.of(changes.create(e, x -> "/listed-places/" + x.id));
  }

  @GET
  @Path("/listed-places/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getListedPlace",
      summary = "Read a listed place of a draft",
      description = "As facilitators see it, with the version to change from.")
  public DraftListedPlace get(UUID id) {
    return DraftListedPlace.of(ListedPlace.required(id));
  }

  @PATCH
  @Path("/listed-places/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editListedPlace",
      summary = "Change a listed place of a draft",
      description =
          "JSON Merge Patch: what is left out stays as it is. Published editions do not change.")
  public DraftListedPlace edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = ListedPlaceEdit.class)))
          ObjectNode patch) {
    ListedPlace e = ListedPlace.required(id);
    return DraftListedPlace.of(
        changes.edit(
            e,
            ifMatch,
            ListedPlaceEdit.of(e),
            patch,
            (x, edit) -> edit.applyTo(x),
            "/listed-places/" + id));
  }

  @DELETE
  @Path("/listed-places/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteListedPlace",
      summary = "Take a listed place out of a draft",
      description = "Published editions keep what they have.")
  public void delete(UUID id, @HeaderParam("If-Match") String ifMatch) {
    changes.delete(ListedPlace.required(id), ifMatch, "/listed-places/" + id);
  }
}
