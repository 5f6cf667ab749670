package world.kindness.plain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;
import world.kindness.contributor.ContributorResource;
import world.kindness.contributor.ContributorResource.ContributorView;
import world.kindness.country.Country;
import world.kindness.pack.content.PackContent.SessionTime;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.forms.CallTime;
import world.kindness.pack.forms.Wording;
import world.kindness.pack.published.PublishedFilter;
import world.kindness.pack.published.PublishedResource;
import world.kindness.pack.published.PublishedResource.PublishedInsight;
import world.kindness.pack.published.PublishedResource.PublishedResourceItem;
import world.kindness.pack.published.ReachResource;
import world.kindness.pack.published.ThemesOverTime;
import world.kindness.pack.published.ThemesOverTimeResource;
import world.kindness.platform.caching.FollowsTheClock;
import world.kindness.platform.http.ContentPolicy;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.text.Language;
import world.kindness.session.NextSession;
import world.kindness.session.Session;
import world.kindness.theme.ThemeResource;
import world.kindness.theme.ThemeView.ThemeDetail;
import world.kindness.theme.ThemeView.ThemeSummary;

/**
 * What the site's pages say, for whoever runs no scripts: made from the answers that their scripts
 * would ask for. The site's web server serves them below {@code /plain}. Their words are English,
 * as the packs are; what stands around them is in the language of the site.
 */
@Path("/api/v1/plain")
@Produces(Frame.HTML)
public class PlainPages {
  /** Twenty years of monthly calls, and extra ones. */
  private static final int MOST_PACKS = 300;

  /** On a page of any list. */
  private static final int MOST = 100;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private final Frame.Around around;
  private final ThemeResource themes;
  private final ThemesOverTimeResource overTime;
  private final PublishedResource published;
  private final ReachResource reach;
  private final ContributorResource contributors;
  private final Clock clock;

  PlainPages(
      Frame.Around around,
      ThemeResource themes,
      ThemesOverTimeResource overTime,
      PublishedResource published,
      ReachResource reach,
      ContributorResource contributors,
      Clock clock) {
    this.around = around;
    this.themes = themes;
    this.overTime = overTime;
    this.published = published;
    this.reach = reach;
    this.contributors = contributors;
    this.clock = clock;
  }

  /** The pages' templates, {@code templates/plain/*.html}. */
  @CheckedTemplate(basePath = "plain")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance packs(Frame frame, Packs page);

    static native TemplateInstance themes(Frame frame, Themes page);

    static native TemplateInstance theme(Frame frame, ThemePage page);

    static native TemplateInstance reach(Frame frame, Reach page);

    static native TemplateInstance resources(Frame frame, Resources page);

    static native TemplateInstance people(Frame frame, People page);
  }

  /**
   * @param topic of the next call; null while none is known
   * @param next when that is
   */
  public record Packs(
      String description, CallTime next, @Nullable String topic, List<Pack> packs) {}

  /** A pack, and when its call was. */
  public record Pack(String slug, String title, @Nullable String subtitle, CallTime call) {}

  public record Themes(List<ListedTheme> themes) {}

  /**
   * @param calls in words, such as "4 calls since March 2025"
   * @param change in words; null where the calls are too few to say, or nothing changed
   */
  public record ListedTheme(String slug, String statement, String calls, @Nullable String change) {}

  /**
   * @param successor the theme it became part of
   * @param wordings oldest first
   * @param next address of the page with what earlier calls said; null on the last
   */
  public record ThemePage(
      String statement,
      String calls,
      @Nullable ThemeSummary successor,
      List<DatedWording> wordings,
      List<Voices> voices,
      @Nullable String next) {}

  public record DatedWording(String since, String statement) {}

  /** What one call said about a theme. */
  public record Voices(String slug, String title, String date, List<SaidInsight> insights) {}

  public record SaidInsight(String kind, String text) {}

  public record Reach(
      List<ReachResource.CountryView> places,
      List<ReportedMeasure> measures,
      ReachResource.ComputedFigure computed) {}

  public record ReportedMeasure(String name, List<ReachResource.ReportedFigure> figures) {}

  public record Resources(List<Recommended> calls, @Nullable String next) {}

  /** What was recommended on one call. */
  public record Recommended(
      String slug, String title, String date, List<ListedResource> resources) {}

  public record ListedResource(
      String title,
      String kind,
      @Nullable String link,
      @Nullable String authors,
      @Nullable String description) {}

  public record People(List<Person> coreGroup, List<Person> others, @Nullable String next) {}

  /**
   * @param about role, affiliation and country, as far as they are published
   */
  public record Person(String name, boolean founder, @Nullable String about) {}

  @GET
  @PermitAll
  @FollowsTheClock
  @Operation(hidden = true)
  public Response packs(@QueryParam("language") String language) {
    Community community = Community.present();
    NextSession next = NextSession.after(clock.instant(), community);
    Packs page =
        new Packs(
            community.description,
            CallTime.of(
                new SessionTime(next.localDate(), next.startsAt(), next.endsAt(), next.timeZone())),
            next.title(),
            Edition.latestOfAll(MOST_PACKS).stream().map(PlainPages::pack).toList());
    return answer(language, "/sessions", frame -> Templates.packs(frame, page));
  }

  @GET
  @Path("/themes")
  @PermitAll
  @Operation(hidden = true)
  public Response themes(@QueryParam("language") String language) {
    Map<String, ThemesOverTime.Change> changes =
        overTime.get(null, null).themes().stream()
            .collect(
                Collectors.toMap(
                    ThemesOverTime.ThemeOverTime::slug, ThemesOverTime.ThemeOverTime::change));
    List<ListedTheme> listed =
        themes.list(new PageRequest(MOST, null)).items().stream()
            .map(
                theme ->
                    new ListedTheme(
                        theme.slug(),
                        theme.statement(),
                        calls(theme.calls(), theme.since()),
                        words(changes.get(theme.slug()))))
            .toList();
    return answer(language, "/themes", frame -> Templates.themes(frame, new Themes(listed)));
  }

  @GET
  @Path("/themes/{slug}")
  @PermitAll
  @Operation(hidden = true)
  public Response theme(
      String slug, @QueryParam("language") String language, @QueryParam("cursor") String cursor) {
    ThemeDetail theme = themes.get(slug);
    CursorPage<PublishedInsight> said =
        published.insights(new PageRequest(MOST, cursor), everything(), slug);
    ThemePage page =
        new ThemePage(
            theme.statement(),
            calls(theme.calls(), theme.since()),
            theme.successor(),
            theme.history().stream()
                .map(wording -> new DatedWording(date(wording.since()), wording.statement()))
                .toList(),
            byCall(said.items(), PublishedInsight::session, PlainPages::voices),
            next("/themes/" + slug, said));
    return answer(language, "/themes/" + slug, frame -> Templates.theme(frame, page));
  }

  @GET
  @Path("/reach")
  @PermitAll
  @Operation(hidden = true)
  public Response reach(@QueryParam("language") String language) {
    ReachResource.ReachView figures = reach.reach(null, null);
    Reach page =
        new Reach(
            reach.countries().items(),
            List.of(
                new ReportedMeasure("Countries and nations", figures.countries()),
                new ReportedMeasure("Contributors", figures.contributors()),
                new ReportedMeasure("People on a call", figures.attendance())),
            figures.countriesComputed());
    return answer(language, "/reach", frame -> Templates.reach(frame, page));
  }

  @GET
  @Path("/resources")
  @PermitAll
  @Operation(hidden = true)
  public Response resources(
      @QueryParam("language") String language, @QueryParam("cursor") String cursor) {
    CursorPage<PublishedResourceItem> found =
        published.resources(new PageRequest(MOST, cursor), everything(), null, null);
    Resources page =
        new Resources(
            byCall(found.items(), PublishedResourceItem::session, PlainPages::recommended),
            next("/resources", found));
    return answer(language, "/resources", frame -> Templates.resources(frame, page));
  }

  @GET
  @Path("/people")
  @PermitAll
  @Operation(hidden = true)
  public Response people(
      @QueryParam("language") String language, @QueryParam("cursor") String cursor) {
    CursorPage<ContributorView> others =
        contributors.list(new PageRequest(MOST, cursor), null, false);
    People page =
        new People(
            contributors.list(new PageRequest(MOST, null), null, true).items().stream()
                .map(PlainPages::person)
                .toList(),
            others.items().stream().map(PlainPages::person).toList(),
            next("/people", others));
    return answer(language, "/people", frame -> Templates.people(frame, page));
  }

  private Response answer(String code, String path, Function<Frame, TemplateInstance> page) {
    Language language = Language.asked(code);
    Frame frame = around.page(language, path).inEnglish();
    return Frame.answer(200, page.apply(frame), language, ContentPolicy.OF_DOCUMENTS);
  }

  private static PublishedFilter everything() {
    return new PublishedFilter(null, null, null, null);
  }

  /** Address of a list's next page, below the site's own. */
  private static @Nullable String next(String path, CursorPage<?> page) {
    return page.next() == null
        ? null
        : "/plain" + path + "?cursor=" + URLEncoder.encode(page.next(), StandardCharsets.UTF_8);
  }

  /** Groups what is listed call after call. */
  private static <T, C> List<C> byCall(
      List<T> items, Function<T, String> session, Function<List<T>, C> call) {
    return items.stream()
        .collect(groupingBy(session, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(call)
        .toList();
  }

  private static Voices voices(List<PublishedInsight> said) {
    PublishedInsight first = said.getFirst();
    return new Voices(
        first.session(),
        first.sessionTitle(),
        date(first.date()),
        said.stream()
            .map(insight -> new SaidInsight(Wording.sentenceCase(insight.kind()), insight.text()))
            .toList());
  }

  private static Recommended recommended(List<PublishedResourceItem> shared) {
    PublishedResourceItem first = shared.getFirst();
    return new Recommended(
        first.session(),
        first.sessionTitle(),
        date(first.date()),
        shared.stream()
            .map(
                item ->
                    new ListedResource(
                        item.title(),
                        Wording.sentenceCase(item.kind()),
                        item.link(),
                        item.authors(),
                        item.description()))
            .toList());
  }

  private static Person person(ContributorView someone) {
    String about =
        Stream.of(someone.role(), someone.affiliation(), Country.nameOf(someone.country()))
            .filter(Objects::nonNull)
            .collect(joining(", "));
    return new Person(someone.name(), someone.founder(), about.isEmpty() ? null : about);
  }

  static CallTime timeOf(Session call) {
    return CallTime.of(new SessionTime(call.day(), call.startsAt, call.endsAt, call.timeZone));
  }

  private static Pack pack(Edition edition) {
    return new Pack(edition.session.slug, edition.title, edition.subtitle, timeOf(edition.session));
  }

  private static String calls(int number, LocalDate since) {
    return (number == 1 ? "One call" : number + " calls") + " since " + MONTH.format(since);
  }

  private static @Nullable String words(ThemesOverTime.@Nullable Change change) {
    if (change == ThemesOverTime.Change.GAINING) {
      return "It comes up more often lately.";
    }
    return change == ThemesOverTime.Change.FADING ? "It comes up less often lately." : null;
  }

  private static String date(LocalDate date) {
    return Language.EN.date(date);
  }
}
