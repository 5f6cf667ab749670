package world.kindness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import world.kindness.community.Community;
import world.kindness.pack.citing.Citation;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.text.CsvTable;
import world.kindness.search.Search.Page;

/** Looks through all published packs. */
@Path("/api/v1")
@Tag(name = "Search")
public class SearchResource {
  private static final String CSV = CsvTable.MEDIA_TYPE + ";charset=UTF-8";
  private static final String RIS = Citation.RIS + ";charset=UTF-8";

  private final Search search;
  private final SiteSettings site;

  SearchResource(Search search, SiteSettings site) {
    this.search = search;
    this.site = site;
  }

  /**
   * What was found.
   *
   * @param items best first; without words latest call first, in the order of its pack
   * @param page which page this is, from 1
   * @param more whether more match than were looked at
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SearchResult(
      List<Hit> items,
      @Schema(
              description =
                  "Some words stand nowhere; others that look like them were looked for (corrected).")
          boolean similar,
      int page,
      @Schema(description = "How many were found; at most 1,000 are looked at.") int total,
      @Schema(description = "More than 1,000 match: these are of the latest calls.") boolean more,
      @Schema(description = "How many were found of each kind.") Map<Findable, Integer> kinds,
      @Schema(description = "Nothing has all that was asked for; these have some of it.")
          boolean some,
      @Schema(description = "Words that stand nowhere, with those that were looked for instead.")
          List<Wanted.Corrected> corrected,
      @Schema(description = "Other names for the same that were looked for too.")
          List<String> also) {

    private static SearchResult of(Search.Found found, int page) {
      Wanted wanted = found.wanted();
      List<Wanted.Corrected> corrected = wanted == null ? List.of() : wanted.corrected();
      return new SearchResult(
          found.hits(),
          found.total() > 0 && !corrected.isEmpty(),
          page,
          found.total(),
          found.more(),
          found.kinds(),
          found.total() > 0 && found.whole() == 0 && !found.more(),
          corrected,
          wanted == null ? List.of() : wanted.synonyms());
    }
  }

  @GET
  @Path("/search")
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "search",
      summary = "Find what packs say, and themes, people and packs themselves",
      description =
          "In the latest editions only, best first, each with its call to cite. Words are found in any form that they have in the language of the text, without regard to accents, in British and American spelling, and by other names for the same (also). Of three or more words most suffice; what has all of them comes first, and some says that nothing has. A word that stands nowhere is taken for one that looks like it (similar, corrected). What stands in many packs, as a theme or a person does, is found once, with its latest calls. Words in \"…\" stand in this order, -word is not to be there, or is between alternatives. Of more than 1,000 things that match, those of the latest calls are looked at (more). Without words, kind, theme, country, from or to list everything that matches, latest call first, in the order of its pack. With Accept: text/csv or application/x-research-info-systems the answer is that of /search.csv or /search.ris.")
  public SearchResult search(
      @BeanParam SearchFilter filter,
      @Parameter(description = "How many items a page has, 1 to 100.")
          @QueryParam("limit")
          @DefaultValue("20")
          @Min(1)
          @Max(100)
          int limit,
      @Parameter(description = "Which page, from 1.")
          @QueryParam("page")
          @DefaultValue("1")
          @Min(1)
          @Max(100)
          int page) {
    return SearchResult.of(search.find(filter, Page.number(page, limit)), page);
  }

  @GET
  @Path("/search.csv")
  @Produces(CSV)
  @PermitAll
  @Operation(
      operationId = "searchAsCsv",
      summary = "What a search finds, as a table",
      description =
          "The whole result up to 1,000 in the order of /search, as CSV (RFC 4180, UTF-8) with a header row: kind, text, attribution, country, themes, call, date, edition, address (to cite: the site's, at what was found). A cell that would begin as a formula (=, +, -, @, tab, carriage return) has an apostrophe before it.")
  @APIResponse(
      responseCode = "200",
      description = "A row for each thing found.",
      content =
          @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<String> csv(@BeanParam SearchFilter filter) {
    return file(new CitationTable(all(filter), citing()).text(), filter, "csv");
  }

  @GET
  @Path("/search.ris")
  @Produces(RIS)
  @PermitAll
  @Operation(
      operationId = "searchAsRis",
      summary = "What a search finds, for reference managers",
      description =
          "The whole result up to 1,000 in the order of /search, as RIS: a reference for each, with the call's title and date, the edition, and the address to cite.")
  @APIResponse(
      responseCode = "200",
      description = "A reference for each thing found.",
      content = @Content(mediaType = Citation.RIS, schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<String> ris(@BeanParam SearchFilter filter) {
    return file(new ReferenceList(all(filter), citing()).text(), filter, "ris");
  }

  private List<Hit> all(SearchFilter filter) {
    return search.find(filter, Page.WHOLE).hits();
  }

  private Citing citing() {
    return new Citing(Community.present().name, site.url());
  }

  private static RestResponse<String> file(String text, SearchFilter filter, String extension) {
    return RestResponse.ResponseBuilder.ok(text)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(filter.named(), extension))
        .build();
  }
}
