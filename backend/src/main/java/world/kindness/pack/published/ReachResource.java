package world.kindness.pack.published;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.community.ReachStatement;
import world.kindness.community.ReachStatement.Measured;
import world.kindness.country.Country;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.PublishedItem;
import world.kindness.platform.paging.CursorPage;

/** How far the latest editions say that the conversation reaches. */
@Path("/api/v1")
@Tag(name = "Reach")
public class ReachResource {
  /** Of each measure; as many as the packs of some years report. */
  private static final int MOST = 100;

  private final ObjectMapper json;

  ReachResource(ObjectMapper json) {
    this.json = json;
  }

  /** A figure as a pack reported it. */
  public record ReportedFigure(
      int value,
      ReachStatement.@Nullable Qualifier qualifier,
      String text,
      String source,
      @Schema(description = "The day that the figure is of, where the pack says one.")
          @Nullable LocalDate asOf,
      String session,
      @Schema(description = "Date of the call.") LocalDate date) {}

  /** A figure we computed, and how. */
  public record ComputedFigure(long value, String method) {}

  /** Reach as reported, as listed and as computed; differences are shown, not settled. */
  public record ReachView(
      List<ReportedFigure> contributors,
      List<ReportedFigure> countries,
      List<ReportedFigure> attendance,
      @Schema(
              description =
                  "More figures of a measure were reported than the 100 here: ask for those before them with 'to', the earliest date of that measure.")
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
          "What the latest packs reported, with its source and date, the places that any pack lists, and what we compute from them with its method. None overwrites another. Of each measure at most the 100 latest figures are here; from and to narrow them, and nothing else, to calls of that time.")
  public ReachView reach(
      @Parameter(description = "Only figures of calls on or after this date.") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Only figures of calls on or before this date.") @QueryParam("to")
          LocalDate to) {
    Map<Measured, List<ReportedFigure>> reported = reported(from, to);
    List<Country> countries = Country.listed();
    return new ReachView(
        latest(reported.get(Measured.CONTRIBUTORS)),
        latest(reported.get(Measured.COUNTRIES)),
        latest(reported.get(Measured.ATTENDANCE)),
        reported.values().stream().anyMatch(figures -> figures.size() > MOST),
        countries.stream().map(c -> new PackContent.Place(c.code, c.name)).toList(),
        new ComputedFigure(
            countries.size(),
            "Different countries and nations listed in the latest editions of all published packs."));
  }

  /** By measure, latest call first; of each one more than are shown, where there are more. */
  private Map<Measured, List<ReportedFigure>> reported(LocalDate from, LocalDate to) {
    Map<Measured, List<ReportedFigure>> reported = new EnumMap<>(Measured.class);
    for (Measured measured : Measured.values()) {
      reported.put(measured, new ArrayList<>());
    }
    for (PublishedItem item : PublishedItem.statements(from, to, MOST + 1)) {
      PackContent.Statement said = item.read(json, PackContent.Statement.class);
      reported.get(said.measures()).add(figure(item, said));
    }
    return reported;
  }

  private static ReportedFigure figure(PublishedItem item, PackContent.Statement said) {
    return new ReportedFigure(
        said.value(),
        said.qualifier(),
        said.text(),
        said.source(),
        said.asOf(),
        item.sessionSlug,
        item.sessionDate);
  }

  private static List<ReportedFigure> latest(List<ReportedFigure> figures) {
    return figures.subList(0, Math.min(figures.size(), MOST));
  }
}
