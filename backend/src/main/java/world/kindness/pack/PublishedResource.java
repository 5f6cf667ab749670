package world.kindness.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.country.Country;
import world.kindness.pack.PublishedItem.Kind;
import world.kindness.platform.CursorPage;
import world.kindness.platform.PageRequest;
import world.kindness.theme.Theme;

/** What the latest editions say, across all calls. */
@Path("/api/v1")
public class PublishedResource {
  private final ObjectMapper json;

  PublishedResource(ObjectMapper json) {
    this.json = json;
  }

  /** A quote as published; the person agreed to this much and no more. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedQuote(
      UUID id,
      String session,
      String section,
      String text,
      String language,
      String attribution,
      String country,
      int reactions) {}

  /** What a group concluded, with the call it comes from. */
  public record PublishedInsight(
      UUID id, String session, String kind, String text, List<String> themes) {}

  /** What one room wrote under one question of its call. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedNote(UUID id, String session, int question, String room, String text) {}

  /** Something shared on a call. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedResourceItem(
      UUID id,
      String session,
      String kind,
      String title,
      String authors,
      String publisher,
      String link,
      String description) {}

  /** A figure as a pack reported it. */
  public record ReportedFigure(
      int value,
      String qualifier,
      String text,
      String source,
      java.time.LocalDate asOf,
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
  @Path("/quotes")
  @PermitAll
  @Tag(name = "Quotes")
  @Operation(
      operationId = "listQuotes",
      summary = "Quotes in published packs",
      description =
          "Latest call first, in the order of the pack. Only quotes whose writers agreed, attributed as they agreed.")
  public CursorPage<PublishedQuote> quotes(
      @BeanParam @Valid PageRequest page, @BeanParam PublishedFilter filter) {
    return filter
        .narrow(PublishedItem.walk(Kind.QUOTE))
        .page(
            page,
            item -> {
              PackContent.Quote q = read(item, PackContent.Quote.class);
              return new PublishedQuote(
                  q.id(),
                  item.sessionSlug,
                  item.section,
                  q.text(),
                  q.language(),
                  q.attribution(),
                  q.country(),
                  q.reactions());
            });
  }

  @GET
  @Path("/insights")
  @PermitAll
  @Tag(name = "Insights")
  @Operation(
      operationId = "listInsights",
      summary = "Insights in published packs",
      description = "Latest call first. Each names its call, so that it can be cited.")
  public CursorPage<PublishedInsight> insights(
      @BeanParam @Valid PageRequest page,
      @BeanParam PublishedFilter filter,
      @Parameter(description = "Only insights that speak to this theme.") @QueryParam("theme")
          String theme) {
    return filter
        .narrow(PublishedItem.walk(Kind.INSIGHT))
        .where(PublishedItem.SPEAKS_TO.formatted("e"), "themes", Theme.carriedAs(theme))
        .page(
            page,
            item -> {
              PackContent.Insight i = read(item, PackContent.Insight.class);
              return new PublishedInsight(i.id(), item.sessionSlug, i.kind(), i.text(), i.themes());
            });
  }

  @GET
  @Path("/breakout-notes")
  @PermitAll
  @Tag(name = "Breakout notes")
  @Operation(
      operationId = "listBreakoutNotes",
      summary = "Breakout notes in published packs",
      description = "By call, question and room; never with their authors.")
  public CursorPage<PublishedNote> notes(
      @BeanParam @Valid PageRequest page, @BeanParam PublishedFilter filter) {
    return filter
        .narrow(PublishedItem.walk(Kind.NOTE))
        .page(
            page,
            item -> {
              PackContent.Note n = read(item, PackContent.Note.class);
              return new PublishedNote(n.id(), item.sessionSlug, n.question(), n.room(), n.text());
            });
  }

  @GET
  @Path("/resources")
  @PermitAll
  @Tag(name = "Resources")
  @Operation(
      operationId = "listResources",
      summary = "Resources shared in published packs",
      description =
          "Books, reports, web sites, videos and papers, latest call first. A link may be missing.")
  public CursorPage<PublishedResourceItem> resources(
      @BeanParam @Valid PageRequest page, @BeanParam PublishedFilter filter) {
    return filter
        .narrow(PublishedItem.walk(Kind.RESOURCE))
        .page(
            page,
            item -> {
              PackContent.Resource r = read(item, PackContent.Resource.class);
              return new PublishedResourceItem(
                  r.id(),
                  item.sessionSlug,
                  r.kind(),
                  r.title(),
                  r.authors(),
                  r.publisher(),
                  r.link(),
                  r.description());
            });
  }

  @GET
  @Path("/countries")
  @PermitAll
  @Tag(name = "Reach")
  @Operation(
      operationId = "listCountries",
      summary = "Countries and nations people have joined from",
      description =
          "As listed in published packs, by name. England, Scotland, Wales and Northern Ireland, the Faroe Islands and Hong Kong count on their own.")
  public CursorPage<CountryView> countries() {
    return CursorPage.whole(
        PublishedItem.find(
                "select c.code, c.name, c.kind, count(distinct p.sessionSlug) from PublishedItem p join Country c on c.code = p.countryCode where p.kind = ?1 group by c.code, c.name, c.kind order by c.name",
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
  @Tag(name = "Reach")
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
        reported(statements, "CONTRIBUTORS"),
        reported(statements, "COUNTRIES"),
        reported(statements, "ATTENDANCE"),
        countries.stream().map(c -> new PackContent.Place(c.code(), c.name())).toList(),
        new ComputedFigure(
            countries.size(),
            "Different countries and nations listed in the latest editions of all published packs."));
  }

  private List<ReportedFigure> reported(List<PublishedItem> statements, String measures) {
    return statements.stream()
        .filter(item -> read(item, PackContent.Statement.class).measures().equals(measures))
        .map(
            item -> {
              PackContent.Statement s = read(item, PackContent.Statement.class);
              return new ReportedFigure(
                  s.value(), s.qualifier(), s.text(), s.source(), s.asOf(), item.sessionSlug);
            })
        .toList();
  }

  private <T> T read(PublishedItem item, Class<T> type) {
    try {
      return json.readValue(item.content, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("published item " + item.id, e);
    }
  }
}
