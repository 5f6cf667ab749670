package world.kindness.pack.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.community.ReachStatement;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.intake.records.ReactionCount;
import world.kindness.session.NumberedQuestion;
import world.kindness.theme.Look;

/**
 * The insights pack of one session, complete: every rendition (JSON, HTML, PDF, DOCX, Markdown) is
 * made from this record and from nothing else, so that all forms say the same.
 *
 * @param slug the session's slug, by which the pack is addressed
 * @param edition number of this edition, from 1
 * @param publishedAt when this edition was published, UTC
 * @param title title of the session
 * @param subtitle one sentence that says what the call was about; may be null
 * @param language BCP 47 tag of the pack's own words
 * @param session when the call took place
 * @param figures the few numbers shown on the cover
 * @param leaders who led the call, as they agreed to be named
 * @param sections in reading order; empty sections are left out
 * @param community the community that publishes the pack
 * @param patch how the patch of the call looks; null in editions from before it was kept
 * @param next the call to come when this edition was published; null in editions from before it was
 *     kept, and where none was known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackContent(
    String slug,
    int edition,
    Instant publishedAt,
    String title,
    @Nullable String subtitle,
    String language,
    SessionTime session,
    List<Figure> figures,
    List<Person> leaders,
    List<Section> sections,
    Publisher community,
    @Nullable Look patch,
    @Nullable NextCall next) {

  /** The same pack with a tombstone in a quote's place. */
  public PackContent withoutWordsOf(UUID quote) {
    return with(sections.stream().map(s -> s.with(quote, q -> Quote.tombstone(quote))).toList())
        .recounted();
  }

  /**
   * The same pack with nothing more about a quote's writer than this.
   *
   * @param attribution null for none
   * @param country display name; null for none
   */
  public PackContent withLessAbout(UUID quote, String attribution, String country) {
    return with(sections.stream()
            .map(s -> s.with(quote, q -> q.withLess(attribution, country)))
            .toList())
        .recounted();
  }

  /** The same pack, its cover counting the places that its greetings still show. */
  public PackContent recounted() {
    long places = placesGreeting(sections);
    return with(
        edition,
        publishedAt,
        figures.stream()
            .map(figure -> figure.isSaidHello() ? Figure.saidHello(places) : figure)
            .filter(figure -> !figure.isSaidHello() || places > 1)
            .toList(),
        sections,
        patch,
        next);
  }

  /** What people said as they came in. */
  public static Stream<Quote> greetings(List<Section> sections) {
    return sections.stream()
        .filter(section -> section.key().equals(SectionKey.ON_THE_DAY.key()))
        .map(Section::content)
        .filter(Quotes.class::isInstance)
        .flatMap(content -> ((Quotes) content).items().stream());
  }

  /** From how many different places they said it, as far as they agreed to say. */
  public static long placesGreeting(List<Section> sections) {
    return greetings(sections).map(Quote::country).filter(Objects::nonNull).distinct().count();
  }

  /**
   * The same pack, with what follows from other calls as an earlier edition had it: the call to
   * come, and how themes compared with the calls before.
   */
  public PackContent beside(PackContent earlier) {
    Map<String, Optional<Compared>> before =
        earlier
            .contents(Themes.class)
            .flatMap(themes -> themes.items().stream())
            .collect(
                Collectors.toMap(
                    Theme::slug,
                    theme -> Optional.ofNullable(theme.comparedToBefore()),
                    (one, same) -> one));
    return with(
        edition,
        publishedAt,
        figures,
        sections.stream().map(s -> s.compared(before)).toList(),
        patch,
        earlier.next);
  }

  /** Slugs of the themes it carries, in their order. */
  public List<String> themeSlugs() {
    return contents(Themes.class).flatMap(c -> c.items().stream()).map(Theme::slug).toList();
  }

  /** What its rooms talked about. */
  public List<NumberedQuestion> questions() {
    return contents(Breakouts.class)
        .flatMap(breakouts -> breakouts.questions().stream())
        .map(question -> new NumberedQuestion(question.number(), question.text()))
        .toList();
  }

  /** The same pack as another edition; a call that has ended by then is none to come. */
  public PackContent asEdition(int number, Instant at) {
    boolean over = next != null && next.endsAt().isBefore(at);
    return with(number, at, figures, sections, patch, over ? null : next);
  }

  /** The same pack with the patch that it wears; what it wears already it keeps. */
  public PackContent wearing(Look look) {
    return patch != null ? this : with(edition, publishedAt, figures, sections, look, next);
  }

  private PackContent with(List<Section> changed) {
    return with(edition, publishedAt, figures, changed, patch, next);
  }

  private PackContent with(
      int number,
      Instant at,
      List<Figure> counted,
      List<Section> changed,
      Look worn,
      NextCall following) {
    return new PackContent(
        slug, number, at, title, subtitle, language, session, counted, leaders, changed, community,
        worn, following);
  }

  /**
   * The theme most insights speak to; between equals, and where no insight names one, the theme
   * listed first. Null when the pack knows no theme.
   */
  @JsonIgnore
  public String leadingTheme() {
    List<String> listed = themeSlugs();
    Map<String, Long> byInsights = counted(themesOfInsights());
    return listed.stream()
        .min(Comparator.comparingLong(slug -> -byInsights.getOrDefault(slug, 0L)))
        .orElse(null);
  }

  /** How many insights and notes speak to each theme, by its slug. */
  public Map<String, Long> spokenTo() {
    return counted(
        Stream.concat(
            themesOfInsights(),
            contents(Breakouts.class)
                .flatMap(breakouts -> breakouts.notes().stream())
                .flatMap(note -> note.themes().stream())));
  }

  /** How many insights and notes it has. */
  public long pieces() {
    return contents(Insights.class).mapToLong(insights -> insights.items().size()).sum()
        + contents(Breakouts.class).mapToLong(breakouts -> breakouts.notes().size()).sum();
  }

  /** What its sections of one kind hold. */
  public <T extends SectionContent> Stream<T> contents(Class<T> kind) {
    return sections.stream().map(Section::content).filter(kind::isInstance).map(kind::cast);
  }

  private Stream<String> themesOfInsights() {
    return contents(Insights.class)
        .flatMap(insights -> insights.items().stream())
        .flatMap(insight -> insight.themes().stream());
  }

  private static Map<String, Long> counted(Stream<String> themes) {
    return themes.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /**
   * When the call took place.
   *
   * @param date the calendar date in {@code timeZone}
   * @param startsAt UTC
   * @param endsAt UTC
   * @param timeZone IANA name of the zone in which people meet
   */
  public record SessionTime(LocalDate date, Instant startsAt, Instant endsAt, String timeZone) {}

  /**
   * A call to come.
   *
   * @param slug null while it is expected by the rule but not planned yet
   * @param title its topic; null while none is known
   * @param startsAt UTC
   * @param endsAt UTC
   * @param timeZone IANA name of the zone in which people meet
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PackNextCall")
  public record NextCall(
      @Nullable String slug,
      @Nullable String title,
      LocalDate date,
      Instant startsAt,
      Instant endsAt,
      String timeZone) {}

  /** A number of the cover, such as {@code "more than 40"} and {@code "people on the call"}. */
  public record Figure(String value, String label) {
    private static final String SAID_HELLO = "countries and nations said hello";

    /** From how many places people said hello on the call. */
    public static Figure saidHello(long places) {
      return new Figure(String.valueOf(places), SAID_HELLO);
    }

    private boolean isSaidHello() {
      return SAID_HELLO.equals(label);
    }
  }

  /** A person who agreed to be named, or is named as published (founders, core group). */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(String name, @Nullable String affiliation, @Nullable String country) {}

  /**
   * Who publishes: name, one-sentence description, how to write to them, and where the public finds
   * the site and this API.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Publisher(
      String name,
      String description,
      @Nullable String siteUrl,
      @Nullable String apiUrl,
      @Nullable String contact) {}

  /**
   * One section.
   *
   * @param key stable key ({@link SectionKey#key()}), also the anchor in HTML
   * @param heading heading as the facilitator left it
   * @param body optional text in CommonMark; raw HTML in it is shown as text
   * @param content typed content; null where the section is text alone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PackSection")
  public record Section(
      String key, String heading, @Nullable String body, @Nullable SectionContent content) {
    /** The body as safe HTML: no markup but the author's CommonMark, links to the web alone. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable String bodyHtml() {
      return body == null ? null : Prose.section(body);
    }

    private Section compared(Map<String, Optional<Compared>> before) {
      return content instanceof Themes themes
          ? new Section(
              key,
              heading,
              body,
              new Themes(
                  themes.items().stream()
                      .map(
                          t ->
                              new Theme(
                                  t.slug(),
                                  t.statement(),
                                  t.patch(),
                                  before
                                      .getOrDefault(
                                          t.slug(), Optional.ofNullable(t.comparedToBefore()))
                                      .orElse(null)))
                      .toList()))
          : this;
    }

    private Section with(UUID quote, UnaryOperator<Quote> changed) {
      return content instanceof Quotes quotes
          ? new Section(
              key,
              heading,
              body,
              new Quotes(
                  quotes.items().stream()
                      .map(q -> q.id().equals(quote) ? changed.apply(q) : q)
                      .toList()))
          : this;
    }
  }

  /** What a section holds besides its text. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Quotes.class, name = "quotes"),
    @JsonSubTypes.Type(value = Reach.class, name = "reach"),
    @JsonSubTypes.Type(value = OurWork.class, name = "our-work"),
    @JsonSubTypes.Type(value = Themes.class, name = "themes"),
    @JsonSubTypes.Type(value = Measures.class, name = "measures"),
    @JsonSubTypes.Type(value = Breakouts.class, name = "breakouts"),
    @JsonSubTypes.Type(value = Insights.class, name = "insights"),
    @JsonSubTypes.Type(value = Resources.class, name = "resources"),
    @JsonSubTypes.Type(value = Acknowledgements.class, name = "acknowledgements")
  })
  @Schema(
      oneOf = {
        Quotes.class,
        Reach.class,
        OurWork.class,
        Themes.class,
        Measures.class,
        Breakouts.class,
        Insights.class,
        Resources.class,
        Acknowledgements.class
      },
      discriminatorProperty = "type",
      discriminatorMapping = {
        @DiscriminatorMapping(value = "quotes", schema = Quotes.class),
        @DiscriminatorMapping(value = "reach", schema = Reach.class),
        @DiscriminatorMapping(value = "our-work", schema = OurWork.class),
        @DiscriminatorMapping(value = "themes", schema = Themes.class),
        @DiscriminatorMapping(value = "measures", schema = Measures.class),
        @DiscriminatorMapping(value = "breakouts", schema = Breakouts.class),
        @DiscriminatorMapping(value = "insights", schema = Insights.class),
        @DiscriminatorMapping(value = "resources", schema = Resources.class),
        @DiscriminatorMapping(value = "acknowledgements", schema = Acknowledgements.class)
      })
  public sealed interface SectionContent {}

  /** Greetings ("on the day") or glimpses of the chat, in the facilitator's order. */
  public record Quotes(List<Quote> items) implements SectionContent {}

  /**
   * @param id lasting id of the quote
   * @param text the words; null once withdrawn (the tombstone keeps the place)
   * @param language BCP 47 tag; null when not known
   * @param attribution what the person agreed to: a name, initials, or role and place; null when
   *     anonymous
   * @param country display name of the place; null when not agreed or not known
   * @param countryCode code of the same place; null too in editions from before it was kept
   * @param reactions how many reactions the message had; 0 when none
   * @param reactedWith the same by emoji, the most used first; empty where only their number is
   *     known
   * @param replyTo the quote of this pack that it answers; null when none
   * @param withdrawn true for a tombstone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Quote(
      UUID id,
      @Nullable String text,
      @Nullable String language,
      @Nullable String attribution,
      @Nullable String country,
      @Nullable String countryCode,
      int reactions,
      @Nullable List<ReactionCount> reactedWith,
      @Nullable UUID replyTo,
      boolean withdrawn) {
    public Quote {
      reactedWith = reactedWith == null ? List.of() : reactedWith;
    }

    public static Quote tombstone(UUID id) {
      return new Quote(id, null, null, null, null, null, 0, null, null, true);
    }

    private Quote withLess(String attribution, String country) {
      return withdrawn
          ? this
          : new Quote(
              id,
              text,
              language,
              this.attribution == null ? null : attribution,
              this.country == null ? null : country,
              country == null ? null : countryCode,
              reactions,
              reactedWith,
              replyTo,
              false);
    }
  }

  /**
   * Reported figures beside what was listed and what we computed; none overwrites another.
   *
   * @param statements as reported, each with its source
   * @param computed from the call's own materials, each with its method
   * @param places the listed countries and nations in the listed order
   * @param note says where figures differ; null when they agree
   * @param sentence how far the community reaches, from the first figures reported; null where
   *     nothing is known, and in editions from before it was kept
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reach(
      List<Statement> statements,
      @Nullable List<Computed> computed,
      List<Place> places,
      @Nullable String note,
      @Nullable String sentence)
      implements SectionContent {
    public Reach {
      // Editions published before figures were computed have none.
      computed = computed == null ? List.of() : computed;
    }
  }

  /**
   * @param measures what is counted
   * @param method how, in a sentence
   */
  public record Computed(ReachStatement.Measured measures, int value, String method) {}

  /**
   * @param measures what is counted
   * @param value the number
   * @param qualifier how the source put it
   * @param text the words of the source
   * @param source where it was said
   * @param asOf the date it speaks of
   */
  public record Statement(
      ReachStatement.Measured measures,
      int value,
      ReachStatement.@Nullable Qualifier qualifier,
      String text,
      String source,
      @Nullable LocalDate asOf) {}

  /** A country or nation: code (ISO 3166-1 alpha-2, or {@code GB-ENG} …) and display name. */
  public record Place(@Nullable String code, String name) {}

  /** Purposes of the community and the core group that convenes it. */
  public record OurWork(List<String> purposes, List<Person> coreGroup) implements SectionContent {}

  public record Themes(List<Theme> items) implements SectionContent {}

  /**
   * A theme in the wording of the pack's day.
   *
   * @param patch how its patch looks; null in editions from before it was kept
   * @param comparedToBefore how much of the call spoke to it beside the calls of the year before;
   *     null where there are too few of them, or too little was said, to tell
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Theme(
      String slug, String statement, @Nullable Look patch, @Nullable Compared comparedToBefore) {}

  /** A quarter more than the calls before would let expect, within a quarter of it, or less. */
  @Schema(name = "ThemeComparedToBefore")
  public enum Compared {
    MORE,
    ALIKE,
    LESS
  }

  /** How people measure kindness: conditions, activities and outcomes. */
  public record Measures(List<Measure> items) implements SectionContent {}

  /** {@code tools} is what people measure it with. */
  public record Measure(
      UUID id,
      world.kindness.curation.measures.Measure.Kind kind,
      String text,
      List<String> tools) {}

  /**
   * The small-group part.
   *
   * @param questions in order
   * @param rooms every room by name, also those that wrote nothing
   * @param notes what rooms wrote, by question then room
   * @param heardBack ideas named in the plenary
   */
  public record Breakouts(
      List<Question> questions,
      @Nullable List<String> rooms,
      List<Note> notes,
      List<String> heardBack)
      implements SectionContent {
    public Breakouts {
      // Editions published before rooms were listed name them in their notes alone.
      rooms = rooms == null ? List.of() : rooms;
    }
  }

  @Schema(name = "PackQuestion")
  public record Question(int number, String text) {}

  /**
   * @param room null when the source does not name it
   * @param themes slugs of the themes it speaks to
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Note(
      UUID id, int question, @Nullable String room, String text, @Nullable List<String> themes) {
    public Note {
      themes = themes == null ? List.of() : themes;
    }
  }

  public record Insights(List<Insight> items) implements SectionContent {}

  /**
   * @param text CommonMark (emphasis only)
   * @param themes slugs of the themes it speaks to
   */
  public record Insight(
      UUID id,
      world.kindness.curation.insights.Insight.Kind kind,
      String text,
      List<String> themes) {
    /** The text as safe HTML, as {@link Section#bodyHtml()}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String textHtml() {
      return Prose.passage(text);
    }
  }

  public record Resources(List<Resource> items) implements SectionContent {}

  /** A book, report, web site, video, paper…; {@code link} may be missing. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Resource(
      UUID id,
      world.kindness.resource.Resource.Kind kind,
      String title,
      @Nullable String authors,
      @Nullable String publisher,
      @Nullable String link,
      @Nullable String description) {}

  public record Acknowledgements(List<Person> people, List<String> teams)
      implements SectionContent {}
}
