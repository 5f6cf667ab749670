package world.kindness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks through all published packs. */
@Path("/api/v1/search")
@Tag(name = "Search")
public class SearchResource {
  private final Search search;

  SearchResource(Search search) {
    this.search = search;
  }

  /**
   * What was found.
   *
   * @param items best first; without words latest call first, in the order of its pack
   * @param page which page this is, from 1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SearchResult(
      List<Hit> items,
      @Schema(description = "Nothing has the words; these have words that look alike.")
          boolean similar,
      int page,
      @Schema(description = "How many match in all.") long total) {}

  @GET
  @PermitAll
  @Operation(
      operationId = "search",
      summary = "Find insights, quotes, notes, resources, measures, themes and packs",
      description =
          "In the latest editions only, best first, each with its call to cite. Words are found in any form and without regard to accents; where nothing has them, words that look alike are (similar). Without words, kind, theme, country, from or to list everything that matches, latest call first, in the order of its pack.")
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
    Search.Found found = search.find(filter, limit, (page - 1) * limit);
    return new SearchResult(found.hits(), found.similar(), page, found.total());
  }
}
