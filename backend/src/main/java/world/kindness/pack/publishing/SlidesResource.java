package world.kindness.pack.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.editions.Editions;
import world.kindness.pack.forms.slides.SlideSet;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Sha256;

/** A pack as slides, made from its latest edition when they are asked for (ADR 39). */
@Path("/api/v1/packs/{slug: [^./]+}.pptx")
@Tag(name = "Packs")
public class SlidesResource {
  private static final String PPTX =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";

  private final Editions editions;
  private final SlideSet slides;

  private static final long MOST_BYTES = 16L << 20;

  /** What was asked for last stays. */
  private final Cache<UUID, byte[]> made =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((UUID edition, byte[] bytes) -> bytes.length)
          .build();

  /** Each takes a second of a processor and some memory, and anybody may ask. */
  private final Semaphore makers = new Semaphore(2);

  SlidesResource(Editions editions, SlideSet slides) {
    this.editions = editions;
    this.slides = slides;
  }

  @GET
  @Produces(PPTX)
  @PermitAll
  @Operation(
      operationId = "getPackSlides",
      summary = "An insights pack as slides, latest edition",
      description =
          "For PowerPoint and programs like it (ECMA-376): one idea on each slide, sources and addresses in the notes. Made from the edition when asked for, so packs from before there were slides have them, too; to cite, use the edition's own forms.")
  @APIResponse(
      responseCode = "200",
      description = "The slides.",
      headers = @Header(name = "Last-Modified", ref = "Last-Modified"),
      content =
          @Content(mediaType = PPTX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response get(String slug) {
    Edition edition = PackResource.latest(slug);
    PackContent content = editions.content(edition).orElseThrow(PackResource::beingMade);
    byte[] bytes = made.get(edition.id, id -> make(content.wearing(edition.session.look())));
    return PackResource.named(
        PackResource.of(edition, bytes, PPTX, Sha256.of(bytes)), edition, "pptx");
  }

  private byte[] make(PackContent content) {
    if (!makers.tryAcquire()) {
      throw new Problem(
          ProblemType.UNAVAILABLE, "Slides of other packs are being made: ask again in a moment.");
    }
    try {
      return slides.render(content);
    } finally {
      makers.release();
    }
  }
}
