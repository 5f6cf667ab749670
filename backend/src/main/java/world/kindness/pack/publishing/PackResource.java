package world.kindness.pack.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.editions.Format;
import world.kindness.pack.editions.Rendition;
import world.kindness.platform.http.ContentPolicy;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;
import world.kindness.theme.Look;
import world.kindness.theme.Theme;

@Path("/api/v1/packs")
@Tag(name = "Packs")
public class PackResource {
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String FORMATS = ".{format: json|html|pdf|docx|md}";

  private final PackPublisher publisher;

  PackResource(PackPublisher publisher) {
    this.publisher = publisher;
  }

  /** A published pack in a list. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PackSummary(
      String slug,
      String title,
      @Nullable String subtitle,
      LocalDate date,
      int edition,
      Instant publishedAt,
      @Nullable String leadingTheme,
      Look patch,
      List<PackContent.Figure> figures,
      List<RenditionView> renditions) {
    static PackSummary of(Edition e) {
      return new PackSummary(
          e.session.slug,
          e.title,
          e.subtitle,
          e.session.day(),
          e.editionNumber,
          e.publishedAt,
          e.leadingTheme,
          e.session.look(),
          e.figures,
          RenditionView.of(e, "/api/v1/packs/" + e.session.slug));
    }
  }

  /** One form of an edition: where it is, how large, and the digest of its bytes. */
  public record RenditionView(
      Format format, String href, String mediaType, int bytes, String sha256) {
    static List<RenditionView> of(Edition edition, String address) {
      return edition.renditions.stream()
          .sorted(java.util.Comparator.comparing(r -> r.format))
          .map(
              r ->
                  new RenditionView(
                      r.format,
                      address + "." + r.format.extension,
                      r.mediaType,
                      r.sizeInBytes,
                      r.sha256))
          .toList();
    }
  }

  /**
   * One publication of a pack.
   *
   * @param correction what it corrects, as a facilitator said, or else what changed; absent where
   *     nobody said and nothing in its words did
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EditionView(
      int number,
      Instant publishedAt,
      Edition.Reason reason,
      @Nullable String correction,
      List<RenditionView> renditions) {
    static EditionView of(Edition e) {
      return new EditionView(
          e.editionNumber,
          e.publishedAt,
          e.reason,
          e.correction,
          RenditionView.of(
              e, "/api/v1/packs/%s/editions/%d".formatted(e.session.slug, e.editionNumber)));
    }
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listPacks",
      summary = "Published insights packs, latest call first",
      description = "In their latest edition, with every form to download.")
  public CursorPage<PackSummary> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "Only packs that carry this theme.") @QueryParam("theme")
          String theme) {
    return Session.published(null, null)
        .where("e.latestEdition is not null")
        .where(Theme.SPEAKS_TO.formatted("e"), "themes", Theme.asked(theme))
        .pageOf(page, calls -> Edition.latest(calls).stream().map(PackSummary::of).toList());
  }

  @GET
  @Path("/{slug: [^./]+}")
  @Produces({
    MediaType.APPLICATION_JSON,
    "text/html;charset=UTF-8",
    "application/pdf",
    DOCX,
    "text/markdown;charset=UTF-8"
  })
  @PermitAll
  @Operation(
      operationId = "getPack",
      summary = "An insights pack, latest edition",
      description =
          "As JSON, HTML, PDF, Word or Markdown by the Accept header; the same with .json, .html, .pdf, .docx or .md behind the slug.")
  @APIResponse(responseCode = "200", ref = "PackForms")
  public Response get(String slug, @Context Request request) {
    Variant chosen =
        request.selectVariant(
            Variant.mediaTypes(
                    Arrays.stream(Format.values())
                        .map(format -> MediaType.valueOf(format.mediaType))
                        .toArray(MediaType[]::new))
                .build());
    if (chosen == null) {
      throw new NotAcceptableException();
    }
    Format format =
        Arrays.stream(Format.values())
            .filter(f -> MediaType.valueOf(f.mediaType).isCompatible(chosen.getMediaType()))
            .findFirst()
            .orElseThrow();
    return answer(latest(slug), format);
  }

  @GET
  @Path("/{slug: [^./]+}" + FORMATS)
  @Produces({
    MediaType.APPLICATION_JSON,
    "text/html;charset=UTF-8",
    "application/pdf",
    DOCX,
    "text/markdown;charset=UTF-8"
  })
  @PermitAll
  @Operation(
      operationId = "getPackAs",
      summary = "An insights pack in one format, latest edition",
      description = "json, html, pdf, docx or md. The HTML needs no scripts.")
  @APIResponse(responseCode = "200", ref = "PackForms")
  public Response getAs(
      String slug, @Schema(enumeration = {"json", "html", "pdf", "docx", "md"}) String format) {
    return answer(latest(slug), Format.of(format));
  }

  @GET
  @Path("/{slug: [^./]+}/editions")
  @PermitAll
  @Operation(
      operationId = "listEditions",
      summary = "Every edition of a pack, newest first",
      description = "Editions never change; each form carries its SHA-256.")
  public CursorPage<EditionView> editions(String slug) {
    List<Edition> editions = Edition.all(slug);
    if (editions.isEmpty()) {
      throw Problem.notFound("published pack", slug);
    }
    return CursorPage.whole(editions.stream().map(EditionView::of).toList());
  }

  @GET
  @Path("/{slug: [^./]+}/editions/{number: [0-9]+}" + FORMATS)
  @Produces({
    MediaType.APPLICATION_JSON,
    "text/html;charset=UTF-8",
    "application/pdf",
    DOCX,
    "text/markdown;charset=UTF-8"
  })
  @PermitAll
  @Refuses(ProblemType.WITHDRAWN)
  @Operation(
      operationId = "getEditionAs",
      summary = "One edition in one format",
      description = "Always the same bytes; 410 once the edition had to give them up.")
  @APIResponse(responseCode = "200", ref = "PackForms")
  public Response edition(
      String slug,
      int number,
      @Schema(enumeration = {"json", "html", "pdf", "docx", "md"}) String format) {
    return answer(
        Edition.numbered(slug, number).orElseThrow(() -> Problem.notFound("edition", number)),
        Format.of(format));
  }

  @POST
  @Path("/{slug: [^./]+}/editions")
  @RolesAllowed(Roles.FACILITATOR)
  @Refuses(ProblemType.NOT_PUBLISHABLE)
  @Operation(
      operationId = "publishPack",
      summary = "Publish the next edition",
      description =
          "From the draft as it is, in every form; after the first it is a correction, with what the draft says it corrects, or else what changed. With clearedQuotesOnly it goes without the quotes whose writers have not agreed; cleared later, they come with a later edition. With a blocker it is refused (409) and every blocker named. Makes the call public. Asked again before anything changed, it publishes nothing and answers the latest edition (200).")
  @APIResponse(
      responseCode = "201",
      description = "Published.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EditionView.class)))
  @APIResponse(
      responseCode = "200",
      description = "The latest edition says what the draft says: nothing was published.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EditionView.class)))
  public RestResponse<EditionView> publish(
      String slug,
      @Parameter(description = PackPublisher.CLEARED_ONLY) @QueryParam("clearedQuotesOnly")
          boolean clearedQuotesOnly) {
    PackPublisher.Outcome outcome = publisher.publish(slug, clearedQuotesOnly);
    return RestResponse.status(
        outcome.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
        EditionView.of(outcome.edition()));
  }

  static Edition latest(String slug) {
    return Edition.latest(slug).orElseThrow(() -> Problem.notFound("published pack", slug));
  }

  static Problem beingMade() {
    return new Problem(
        ProblemType.UNAVAILABLE, "A quote was withdrawn; the edition without it is being made.");
  }

  private static Response answer(Edition edition, Format format) {
    Rendition rendition = edition.rendition(format);
    Optional<byte[]> bytes = rendition.bytes();
    if (bytes.isEmpty() && edition.latest) {
      throw beingMade();
    }
    if (bytes.isEmpty()) {
      throw new Problem(
          ProblemType.WITHDRAWN,
          "Edition %d was published on %s with SHA-256 %s and was withdrawn."
              .formatted(edition.editionNumber, edition.publishedAt, rendition.sha256));
    }
    return named(
        of(edition, bytes.get(), rendition.mediaType, rendition.sha256), edition, format.extension);
  }

  /** Bytes made of an edition. Untyped: the writer goes by them, not by the formats declared. */
  static Response.ResponseBuilder of(
      Edition edition, byte[] bytes, String mediaType, String sha256) {
    return Response.ok(bytes, mediaType)
        .header("Content-Security-Policy", ContentPolicy.OF_DOCUMENTS)
        .header("ETag", "\"" + sha256 + "\"")
        .lastModified(Date.from(edition.publishedAt));
  }

  /** The same with a name to keep it by. */
  static Response named(Response.ResponseBuilder answer, Edition edition, String extension) {
    return answer
        .header(
            "Content-Disposition",
            "inline; filename=\"insights-pack-%s-edition-%d.%s\""
                .formatted(edition.session.slug, edition.editionNumber, extension))
        .build();
  }
}
