package world.kindness.pack.citing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.editions.PublishedItem;
import world.kindness.pack.editions.PublishedItem.Kind;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.problems.Problem;

/** A pack, or one thing in it, to refer to. */
@Path("/api/v1/packs/{slug: [^./]+}")
@Tag(name = "Packs")
public class CitationResource {
  private static final String BIBTEX = "application/x-bibtex";
  private static final String CSL = "application/vnd.citationstyles.csl+json";
  private static final String UTF_8 = ";charset=UTF-8";
  private static final String PART =
      "Id of a quote, an insight, a note, a resource or a measure of the latest edition, which is cited then, with an address of its own.";

  /** What is cited by itself. */
  private static final List<Kind> PARTS =
      List.of(Kind.QUOTE, Kind.INSIGHT, Kind.NOTE, Kind.RESOURCE, Kind.MEASURE);

  private final SiteSettings site;
  private final ObjectMapper json;

  CitationResource(SiteSettings site, ObjectMapper json) {
    this.site = site;
    this.json = json;
  }

  @GET
  @Path("citation.txt")
  @Produces(MediaType.TEXT_PLAIN + UTF_8)
  @PermitAll
  @Operation(
      operationId = "getCitation",
      summary = "How to cite a pack, or one thing in it",
      description =
          "As a sentence: what was said, the community, title, date of the call, edition, and the one address to cite. Of the latest edition.")
  @APIResponse(
      responseCode = "200",
      description = "The citation.",
      content =
          @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
  public String text(
      String slug, @Parameter(description = PART) @QueryParam("part") @Nullable UUID part) {
    return cited(slug, part).text();
  }

  @GET
  @Path("citation.ris")
  @Produces(Citation.RIS + UTF_8)
  @PermitAll
  @Operation(
      operationId = "getCitationAsRis",
      summary = "A pack, or one thing in it, for reference managers",
      description = "As RIS: a pack is a report, what it says a chapter of it.")
  @APIResponse(
      responseCode = "200",
      description = "One reference.",
      content = @Content(mediaType = Citation.RIS, schema = @Schema(type = SchemaType.STRING)))
  public Response ris(
      String slug, @Parameter(description = PART) @QueryParam("part") @Nullable UUID part) {
    return file(slug, cited(slug, part).ris(), Citation.RIS, "ris");
  }

  @GET
  @Path("citation.bib")
  @Produces(BIBTEX + UTF_8)
  @PermitAll
  @Operation(
      operationId = "getCitationAsBibtex",
      summary = "A pack, or one thing in it, for LaTeX",
      description = "As BibTeX in UTF-8: a pack is a techreport, what it says an incollection.")
  @APIResponse(
      responseCode = "200",
      description = "One entry.",
      content = @Content(mediaType = BIBTEX, schema = @Schema(type = SchemaType.STRING)))
  public Response bibtex(
      String slug, @Parameter(description = PART) @QueryParam("part") @Nullable UUID part) {
    return file(slug, cited(slug, part).bibtex(), BIBTEX, "bib");
  }

  @GET
  @Path("citation.json")
  @Produces(CSL)
  @PermitAll
  @Operation(
      operationId = "getCitationAsCsl",
      summary = "A pack, or one thing in it, as CSL-JSON",
      description = "For programs that follow the Citation Style Language; a list of one item.")
  @APIResponse(
      responseCode = "200",
      description = "One item.",
      content =
          @Content(
              mediaType = CSL,
              schema = @Schema(type = SchemaType.ARRAY, implementation = Citation.Csl.class)))
  public Response csl(
      String slug, @Parameter(description = PART) @QueryParam("part") @Nullable UUID part)
      throws JsonProcessingException {
    return file(slug, json.writeValueAsString(List.of(cited(slug, part).csl())), CSL, "csl.json");
  }

  private Citation cited(String slug, @Nullable UUID part) {
    Edition edition =
        Edition.latest(slug).orElseThrow(() -> Problem.notFound("published pack", slug));
    return new Citation(
        Community.present().name,
        slug,
        edition.title,
        edition.session.day(),
        edition.editionNumber,
        LocalDate.ofInstant(edition.publishedAt, ZoneId.of(edition.session.timeZone)),
        part == null ? null : part(slug, part),
        site.url());
  }

  private Citation.Part part(String slug, UUID id) {
    PublishedItem item =
        PublishedItem.<PublishedItem>find(
                "sessionSlug = ?1 and itemId = ?2 and kind in ?3", slug, id, PARTS)
            .firstResultOptional()
            .orElseThrow(() -> Problem.notFound("part of this pack", id));
    PackContent.Quote quote =
        item.kind == Kind.QUOTE ? item.read(json, PackContent.Quote.class) : null;
    return new Citation.Part(
        item.kind.name(),
        item.itemId,
        item.words,
        quote == null ? null : quote.attribution(),
        quote == null ? null : quote.country(),
        List.of(item.themes),
        item.section);
  }

  private static Response file(String slug, String text, String mediaType, String extension) {
    return Response.ok(text, mediaType)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"insights-pack-%s.%s\"".formatted(slug, extension))
        .build();
  }
}
