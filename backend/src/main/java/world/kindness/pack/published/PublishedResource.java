package world.kindness.pack.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.curation.insights.Insight;
import world.kindness.curation.measures.Measure;
import world.kindness.intake.records.ReactionCount;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.PublishedItem;
import world.kindness.pack.editions.PublishedItem.Kind;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.PageRequest;
import world.kindness.resource.Resource;
import world.kindness.theme.Theme;

/** What the latest editions say, across all calls. */
@Path("/api/v1")
public class PublishedResource {
  private final ObjectMapper json;

  PublishedResource(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A quote as published; the person agreed to this much and no more.
   *
   * @param reactions how many reactions there were
   * @param reactedWith the same by emoji, the most used first; empty where only their number is
   *     known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedQuote(
      UUID id,
      String session,
      String sessionTitle,
      LocalDate date,
      String section,
      String text,
      @Nullable String language,
      @Nullable String attribution,
      @Nullable String country,
      int reactions,
      List<ReactionCount> reactedWith) {}

  /** What a group concluded, with the call it comes from. */
  public record PublishedInsight(
      UUID id,
      String session,
      String sessionTitle,
      LocalDate date,
      Insight.Kind kind,
      String text,
      List<String> themes) {}

  /** What one room wrote under one question of its call. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedNote(
      UUID id,
      String session,
      String sessionTitle,
      LocalDate date,
      int question,
      @Nullable String room,
      String text) {}

  /** Something shared on a call. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedResourceItem(
      UUID id,
      String session,
      String sessionTitle,
      LocalDate date,
      Resource.Kind kind,
      String title,
      @Nullable String authors,
      @Nullable String publisher,
      @Nullable String link,
      @Nullable String description) {}

  /** How people measure kindness, with the questions and tools they use for it. */
  public record PublishedMeasure(
      UUID id,
      String session,
      String sessionTitle,
      LocalDate date,
      Measure.Kind kind,
      String text,
      List<String> tools) {}

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
              PackContent.Quote q = item.read(json, PackContent.Quote.class);
              return new PublishedQuote(
                  q.id(),
                  item.sessionSlug,
                  item.sessionTitle,
                  item.sessionDate,
                  item.section,
                  q.text(),
                  q.language(),
                  q.attribution(),
                  q.country(),
                  q.reactions(),
                  q.reactedWith());
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
        .where(Theme.SPEAKS_TO.formatted("e"), "themes", Theme.asked(theme))
        .page(
            page,
            item -> {
              PackContent.Insight i = item.read(json, PackContent.Insight.class);
              return new PublishedInsight(
                  i.id(),
                  item.sessionSlug,
                  item.sessionTitle,
                  item.sessionDate,
                  i.kind(),
                  i.text(),
                  i.themes());
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
              PackContent.Note n = item.read(json, PackContent.Note.class);
              return new PublishedNote(
                  n.id(),
                  item.sessionSlug,
                  item.sessionTitle,
                  item.sessionDate,
                  n.question(),
                  n.room(),
                  n.text());
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
      @BeanParam @Valid PageRequest page,
      @BeanParam PublishedFilter filter,
      @Parameter(description = "Only resources of this kind.") @QueryParam("kind")
          Resource.Kind kind,
      @Parameter(description = "Only what was shared on calls whose pack carries this theme.")
          @QueryParam("theme")
          String theme) {
    return filter
        .narrow(PublishedItem.walk(Kind.RESOURCE))
        .where("e.variety = :variety", "variety", word(kind))
        .where(
            PublishedItem.OF_PACK_WITH_THEME.formatted("e.editionId"), "themes", Theme.asked(theme))
        .page(
            page,
            item -> {
              PackContent.Resource r = item.read(json, PackContent.Resource.class);
              return new PublishedResourceItem(
                  r.id(),
                  item.sessionSlug,
                  item.sessionTitle,
                  item.sessionDate,
                  r.kind(),
                  r.title(),
                  r.authors(),
                  r.publisher(),
                  r.link(),
                  r.description());
            });
  }

  @GET
  @Path("/measures")
  @PermitAll
  @Tag(name = "Measures")
  @Operation(
      operationId = "listMeasures",
      summary = "Measures of kindness in published packs",
      description =
          "Conditions, activities and outcomes, with the questions and tools people use; latest call first.")
  public CursorPage<PublishedMeasure> measures(
      @BeanParam @Valid PageRequest page,
      @BeanParam PublishedFilter filter,
      @Parameter(description = "Only measures of this kind.") @QueryParam("kind")
          Measure.Kind kind) {
    return filter
        .narrow(PublishedItem.walk(Kind.MEASURE))
        .where("e.variety = :variety", "variety", word(kind))
        .page(
            page,
            item -> {
              PackContent.Measure m = item.read(json, PackContent.Measure.class);
              return new PublishedMeasure(
                  m.id(),
                  item.sessionSlug,
                  item.sessionTitle,
                  item.sessionDate,
                  m.kind(),
                  m.text(),
                  m.tools());
            });
  }

  private static String word(Enum<?> kind) {
    return kind == null ? null : kind.name();
  }
}
