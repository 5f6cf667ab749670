package world.kindness.pack.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

  /** A figure as a pack reported it. */
  public record ReportedFigure(
      int value,
      ReachStatement.@Nullable Qualifier qualifier,
      String text,
      String source,
      @Nullable LocalDate asOf,
      String session) {}

  /** A figure we computed, and how. */
  public record ComputedFigure(long value, String method) {}

  /** Reach as reported, as listed and as computed; differences are shown, not settled. */
  public record ReachView(
      List<ReportedFigure> contributors,
      List<ReportedFigure> countries,
      List<ReportedFigure> attendance,
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
        PublishedItem.find(
                // Grouped before it is joined: a name for each country, not for each time it is
                // listed.
                "select c.code, c.name, c.kind, listed.calls from (select p.countryCode as code, count(distinct p.sessionSlug) as calls from PublishedItem p where p.kind = ?1 group by p.countryCode) listed join Country c on c.code = listed.code order by c.name",
                Kind.PLACE)
            .project(Object[].class)
            .stream()
            .map(
                r ->
                    new CountryView((String) r[0], (String) r[1], (Country.Kind) r[2], (Long) r[3]))
            .toList());
  }

  @GET
  @Path("/reach")
  @PermitAll
  @Operation(
      operationId = "getReach",
      summary = "How far the conversation reaches",
      description =
          "Every reported figure with its source and date, the places listed, and what we compute with its method. None overwrites another.")
  public ReachView reach() {
    List<PublishedItem> statements =
        PublishedItem.list(
            "kind = ?1 order by sessionStartsAt desc, sessionSlug, placeInPack", Kind.STATEMENT);
    List<CountryView> countries = countries().items();
    return new ReachView(
        reported(statements, ReachStatement.Measured.CONTRIBUTORS),
        reported(statements, ReachStatement.Measured.COUNTRIES),
        reported(statements, ReachStatement.Measured.ATTENDANCE),
        countries.stream().map(c -> new PackContent.Place(c.code(), c.name())).toList(),
        new ComputedFigure(
            countries.size(),
            "Different countries and nations listed in the latest editions of all published packs."));
  }

  private List<ReportedFigure> reported(
      List<PublishedItem> statements, ReachStatement.Measured measures) {
    return statements.stream()
        .filter(item -> read(item).measures() == measures)
        .map(
            item -> {
              PackContent.Statement s = read(item);
              return new ReportedFigure(
                  s.value(), s.qualifier(), s.text(), s.source(), s.asOf(), item.sessionSlug);
            })
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
