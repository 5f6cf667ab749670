package world.kindness.pack.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Editions;
import world.kindness.pack.editions.Format;
import world.kindness.platform.http.ContentPolicy;
import world.kindness.platform.security.Roles;

/** A draft as its next edition would look, made as an edition is and kept nowhere. */
@Path("/api/v1")
@Tag(name = "Drafts")
public class PreviewResource {
  private static final MediaType HTML = MediaType.valueOf(Format.HTML.mediaType);

  private final PackPublisher publisher;
  private final Editions editions;

  PreviewResource(PackPublisher publisher, Editions editions) {
    this.publisher = publisher;
    this.editions = editions;
  }

  @GET
  @Path("/drafts/{slug}/preview")
  @Produces({MediaType.APPLICATION_JSON, "text/html;charset=UTF-8"})
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "previewPack",
      summary = "The pack as it would be published now",
      description =
          "What stands in the draft, also where something still blocks its publication, as JSON or HTML by the Accept header. Made as an edition is, and never stored.")
  @APIResponse(
      responseCode = "200",
      description = "The next edition as it would be.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PackContent.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  public Response preview(
      String slug,
      @Parameter(description = PackPublisher.CLEARED_ONLY) @QueryParam("clearedQuotesOnly")
          boolean clearedQuotesOnly,
      @Context Request request) {
    Variant chosen =
        request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, HTML).build());
    if (chosen == null) {
      throw new NotAcceptableException();
    }
    Format format = HTML.isCompatible(chosen.getMediaType()) ? Format.HTML : Format.JSON;
    return answer(slug, clearedQuotesOnly, format);
  }

  @GET
  @Path("/drafts/{slug}/preview.html")
  @Produces("text/html;charset=UTF-8")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "previewPackAsHtml",
      summary = "The pack as it would be published now, as HTML",
      description = "The same as the preview with Accept: text/html. It needs no scripts.")
  @APIResponse(
      responseCode = "200",
      description = "The next edition as it would be.",
      content =
          @Content(
              mediaType = MediaType.TEXT_HTML,
              schema = @Schema(implementation = String.class)))
  public Response previewAsHtml(
      String slug,
      @Parameter(description = PackPublisher.CLEARED_ONLY) @QueryParam("clearedQuotesOnly")
          boolean clearedQuotesOnly) {
    return answer(slug, clearedQuotesOnly, Format.HTML);
  }

  /**
   * What publishing would change.
   *
   * @param edition number of the latest edition; absent where none is published
   * @param changes a sentence for each place that differs from it, in reading order; they say where
   *     and how much, and quote nothing. Absent where none is published, or the latest is being
   *     made without words that were taken back
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ChangesView(@Nullable Integer edition, @Nullable List<String> changes) {}

  @GET
  @Path("/drafts/{slug}/changes")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listChangesOfDraft",
      summary = "What the draft changes against the latest edition",
      description =
          "A sentence for each place. Where the draft's correction says nothing, the next edition says these.")
  public ChangesView changes(
      String slug,
      @Parameter(description = PackPublisher.CLEARED_ONLY) @QueryParam("clearedQuotesOnly")
          boolean clearedQuotesOnly) {
    PackPublisher.Changes found = publisher.changes(slug, clearedQuotesOnly);
    return new ChangesView(found.edition(), found.changes().orElse(null));
  }

  private Response answer(String slug, boolean clearedQuotesOnly, Format format) {
    byte[] bytes = editions.bytes(publisher.preview(slug, clearedQuotesOnly), format);
    return Response.ok(bytes, format.mediaType)
        .header("Content-Security-Policy", ContentPolicy.OF_DOCUMENTS)
        .build();
  }
}
