package world.kindness.pack.publishing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.editions.Editions;
import world.kindness.platform.security.Sha256;

/** The picture that networks show beside a link to a pack. */
@Path("/api/v1/packs/{slug: [^./]+}/card.png")
@Tag(name = "Packs")
public class SharingCardResource {
  private static final String PNG = "image/png";

  private final Editions editions;
  private final SharingCards cards;

  SharingCardResource(Editions editions, SharingCards cards) {
    this.editions = editions;
    this.cards = cards;
  }

  @GET
  @Produces(PNG)
  @PermitAll
  @Operation(
      operationId = "getPackCard",
      summary = "A pack's card for shared links",
      description =
          "1200 by 630 pixels: the patch, title and date of the latest edition. The HTML form names it as its Open Graph image.")
  @APIResponse(
      responseCode = "200",
      description = "The card.",
      headers = @Header(name = "Last-Modified", ref = "Last-Modified"),
      content =
          @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response get(String slug) {
    Edition edition = PackResource.latest(slug);
    byte[] card = cards.of(edition, editions.content(edition).orElseThrow(PackResource::beingMade));
    return PackResource.of(edition, card, PNG, Sha256.of(card)).build();
  }
}
