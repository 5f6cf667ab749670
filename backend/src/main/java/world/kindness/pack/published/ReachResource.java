package world.kindness.pack.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.community.ReachStatement;
import world.kindness.country.Country;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.PublishedItem;
import world.kindness.pack.editions.PublishedItem.Kind;
import world.kindness.platform.paging.CursorPage;

/** How far the latest editions say that the conversation reaches. */
@Path("/api/v1")
@Tag(name = "Reach")
public class ReachResource {
  private final ObjectMapper json;

  ReachResource(ObjectMapper json) {
    this.json = json;
  }

  /** As many as the packs of some years report; more than that is asked for by date. */
  private static final int MOST = 200;

  /**
   * A figure as a pack reported it.
   *
   * @param asOf the day it is of, where the pack says one
   * @param date of the call
   */
  public record ReportedFigure(
      int value,
      ReachStatement.@Nullable Qualifier qualifier,
      String text,
      String source,
      @Nullable LocalDate asOf,
      String session,
      LocalDate date) {}

  /** A figure we computed, and how. */
  public record ComputedFigure(long value, String method) {}

  /** Reach as reported, as listed and as computed; differences are shown, not settled. */
  public record ReachView(
      List<ReportedFigure> contributors,
      List<ReportedFigure> countries,
      List<ReportedFigure> attendance,
      @Schema(
              description =
                  "More was reported than the 200 figures here: ask for those before them with 'to', the date of the last one.")
          boolean more,
      List<PackContent.Place> listed,
      ComputedFigure countriesComputed) {}

  /** A country or nation listed in published packs. */
  public record CountryView(String code, String name, Country.Kind kind, long sessions) {}

  @GET
  @Path("/countries")
  @PermitAll
  @Operation(
      operationId = "listCountries",
      summary = "Countries and nations people have joined from",
      description =
          "As listed in published packs, by name. England, Scotland, Wales and Northern Ireland, the Faroe Islands and Hong Kong count on their own.")
  public CursorPage<CountryView> countries() {
    return CursorPage.whole(
        Country.listed().stream()
            .map(c -> new CountryView(c.code, c.name, c.kind, c.calls))
            .toList());
  }

  @GET
  @Path("/reach")
  @PermitAll
  @Operation(
      operationId = "getReach",
      summary = "How far the conversation reaches",
      description =
          "What the latest packs reported, with its source and date, the places that any pack lists, and what we compute from them with its method. None overwrites another. At most the 200 latest of the figures reported are here; from and to narrow them, and nothing else, to calls of that time.")
  public ReachView reach(
      @Parameter(description = "Only figures of calls on or after this date.") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Only figures of calls on or before this date.") @QueryParam("to")
          LocalDate to) {
    List<PublishedItem> statements =
        new PublishedFilter(null, from, to, null)
            .narrow(PublishedItem.walk(Kind.STATEMENT))
            .first(MOST + 1);
    boolean more = statements.size() > MOST;
    List<Figure> figures =
        statements.stream().limit(MOST).map(item -> new Figure(item, read(item))).toList();
    List<Country> countries = Country.listed();
    return new ReachView(
        reported(figures, ReachStatement.Measured.CONTRIBUTORS),
        reported(figures, ReachStatement.Measured.COUNTRIES),
        reported(figures, ReachStatement.Measured.ATTENDANCE),
        more,
        countries.stream().map(c -> new PackContent.Place(c.code, c.name)).toList(),
        new ComputedFigure(
            countries.size(),
            "Different countries and nations listed in the latest editions of all published packs."));
  }

  private record Figure(PublishedItem item, PackContent.Statement said) {
    private ReportedFigure view() {
      return new ReportedFigure(
          said.value(),
          said.qualifier(),
          said.text(),
          said.source(),
          said.asOf(),
          item.sessionSlug,
          item.sessionDate);
    }
  }

  private static List<ReportedFigure> reported(
      List<Figure> figures, ReachStatement.Measured measures) {
    return figures.stream()
        .filter(figure -> figure.said.measures() == measures)
        .map(Figure::view)
        .toList();
  }

  private PackContent.Statement read(PublishedItem item) {
    try {
      return json.readValue(item.content, PackContent.Statement.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("published item " + item.id, e);
    }
  }
}
