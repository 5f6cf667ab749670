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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.pack.KeptReads;

/** Looks through all published packs. */
@Path("/api/v1")
@Tag(name = "Search")
public class SearchResource {
  private final Search search;
  private final KeptReads kept;

  SearchResource(Search search, KeptReads kept) {
    this.search = search;
    this.kept = kept;
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
      @Schema(description = "Nothing has the words; these have words that look alike.")
          boolean similar,
      int page,
      @Schema(description = "How many match; at most 1,000 are looked at.") int total,
      @Schema(description = "More than 1,000 match: these are of the latest calls.") boolean more) {

    private static SearchResult of(Search.Found found, List<Hit> items, int page) {
      return new SearchResult(items, found.similar(), page, found.items().size(), found.more());
    }
  }

  /** One page of one search. */
  private record Asked(SearchFilter filter, int limit, int page) {}

  @GET
  @Path("/search")
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "search",
      summary = "Find insights, quotes, notes, resources, measures, themes and packs",
      description =
          "In the latest editions only, best first, each with its call to cite. Words are found in any form and without regard to accents; where nothing has them, words that look alike are (similar). Of more than 1,000 things that match, those of the latest calls are looked at (more). Without words, kind, theme, country, from or to list everything that matches, latest call first, in the order of its pack.")
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
    return kept.read(
        new Asked(filter, limit, page),
        () -> {
          Search.Found found = search.find(filter);
          return SearchResult.of(found, search.hits(found, (page - 1) * limit, page * limit), page);
        });
  }
}
