package world.kindness.pack.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.community.Community;
import world.kindness.community.ListedPlace;
import world.kindness.community.ReachStatement;
import world.kindness.contributor.Contributor;
import world.kindness.country.Country;
import world.kindness.curation.attendance.Attendance;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.Quote;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Compared;
import world.kindness.pack.content.PackContent.Person;
import world.kindness.pack.content.PackContent.Section;
import world.kindness.pack.content.PackContent.SectionContent;
import world.kindness.pack.published.ThemesOverTime.CallPieces;
import world.kindness.platform.SiteSettings;
import world.kindness.session.Appearance;
import world.kindness.session.NextSession;
import world.kindness.session.Session;
import world.kindness.theme.Look;
import world.kindness.theme.Theme;

/**
 * Makes the content of an edition from a draft that may be published.
 *
 * @param before what was said in the published calls of the year before this one
 */
record PackAssembly(
    DraftPack draft, int edition, Instant publishedAt, SiteSettings site, List<CallPieces> before) {
  /** As many as stand on a cover side by side. */
  private static final int COVER_FIGURES = 4;

  /** Fewer calls or pieces than these tell nothing of what is usual. */
  private static final int FEWEST_CALLS = 6;

  private static final int FEWEST_PIECES = 8;

  PackContent content() {
    Session session = draft.session();
    Community community = Community.present();
    List<Section> sections = sections();
    PackContent content =
        new PackContent(
            session.slug,
            edition,
            publishedAt,
            session.title,
            draft.draft().subtitle,
            "en",
            new PackContent.SessionTime(
                session.day(), session.startsAt, session.endsAt, session.timeZone),
            figures(PackContent.placesGreeting(sections)),
            people(Appearance.Part.LEADER),
            sections,
            new PackContent.Publisher(
                community.name,
                community.description,
                site.url(),
                site.apiUrl(),
                community.contact),
            null,
            next(session, community));
    return content.wearing(lookOf(content.leadingTheme()));
  }

  /** The call to come as the public knows of it, or as the rule has it. */
  private PackContent.NextCall next(Session session, Community community) {
    NextSession next = NextSession.after(publishedAt, community);
    return next.startsAt().isAfter(session.startsAt)
        ? new PackContent.NextCall(
            next.slug(),
            next.title(),
            next.localDate(),
            next.startsAt(),
            next.endsAt(),
            next.timeZone())
        : null;
  }

  private Look lookOf(String theme) {
    return draft.themes().stream()
        .filter(t -> t.slug.equals(theme))
        .findFirst()
        .map(Theme::look)
        .orElseGet(() -> Look.plain(draft.session().day()));
  }

  /**
   * @param greeting from how many places people said hello
   */
  private List<PackContent.Figure> figures(long greeting) {
    List<PackContent.Figure> figures = new ArrayList<>();
    draft.statements().stream()
        .filter(s -> s.measures == ReachStatement.Measured.ATTENDANCE)
        .findFirst()
        .map(PackAssembly::words)
        .or(() -> Optional.ofNullable(draft.attendance()).map(a -> String.valueOf(a.people())))
        .ifPresent(people -> figures.add(new PackContent.Figure(people, "people on the call")));
    if (greeting > 1) {
      figures.add(PackContent.Figure.saidHello(greeting));
    }
    long listed = draft.places().stream().map(p -> p.countryCode).distinct().count();
    if (listed > 0) {
      figures.add(figure(listed, "countries and nations listed"));
    }
    if (!draft.insights().isEmpty()) {
      figures.add(figure(draft.insights().size(), "insights"));
    }
    if (!draft.themes().isEmpty() && figures.size() < COVER_FIGURES) {
      figures.add(figure(draft.themes().size(), "themes"));
    }
    return figures;
  }

  private static PackContent.Figure figure(long value, String label) {
    return new PackContent.Figure(String.valueOf(value), label);
  }

  private static String words(ReachStatement statement) {
    String number = String.format(Locale.UK, "%,d", statement.amount);
    return switch (statement.qualifier) {
      case EXACTLY -> number;
      case OVER -> "more than " + number;
      case AROUND -> "around " + number;
    };
  }

  private List<Section> sections() {
    return Arrays.stream(SectionKey.values())
        .filter(draft::has)
        .map(key -> new Section(key.key(), draft.heading(key), draft.body(key), content(key)))
        .toList();
  }

  private SectionContent content(SectionKey key) {
    return switch (key) {
      case ABOUT, RECORDING -> null;
      case ON_THE_DAY -> quotes(Quote.Section.ON_THE_DAY);
      case GLIMPSES -> quotes(Quote.Section.GLIMPSE);
      case REACH -> reach();
      case OUR_WORK ->
          new PackContent.OurWork(
              List.of(draft.draft().purposes), people(Appearance.Part.CONVENOR));
      case THEMES ->
          new PackContent.Themes(
              draft.themes().stream()
                  .map(
                      t ->
                          new PackContent.Theme(
                              t.slug, t.on(draft.session().day()).wording, t.look(), compared(t)))
                  .toList());
      case MEASURING ->
          draft.measures().isEmpty()
              ? null
              : new PackContent.Measures(
                  draft.measures().stream()
                      .map(m -> new PackContent.Measure(m.id, m.kind, m.wording, List.of(m.tools)))
                      .toList());
      case BREAKOUTS ->
          new PackContent.Breakouts(
              draft.questions().stream()
                  .map(q -> new PackContent.Question(q.questionNumber, q.question))
                  .toList(),
              draft.rooms(),
              draft.notes().stream()
                  .map(
                      n ->
                          new PackContent.Note(
                              n.id, n.questionNumber, n.room, n.note, List.of(n.themes)))
                  .toList(),
              List.of(draft.draft().heardBack));
      case INSIGHTS ->
          new PackContent.Insights(
              draft.insights().stream()
                  .map(i -> new PackContent.Insight(i.id, i.kind, i.wording, List.of(i.themes)))
                  .toList());
      case RESOURCES ->
          new PackContent.Resources(
              draft.resources().stream()
                  .map(
                      r ->
                          new PackContent.Resource(
                              r.id, r.kind, r.title, r.authors, r.publisher, r.link, r.description))
                  .toList());
      case ACKNOWLEDGEMENTS ->
          new PackContent.Acknowledgements(
              people(Appearance.Part.ACKNOWLEDGED), List.of(draft.draft().acknowledgedTeams));
    };
  }

  /** A quarter more or less than the year before lets expect, and a whole piece, is a change. */
  private Compared compared(Theme theme) {
    int pieces = draft.insights().size() + draft.notes().size();
    int piecesBefore = before.stream().mapToInt(CallPieces::pieces).sum();
    if (before.size() < FEWEST_CALLS || pieces < FEWEST_PIECES || piecesBefore == 0) {
      return null;
    }
    long said =
        Stream.concat(
                draft.insights().stream().map(insight -> insight.themes),
                draft.notes().stream().map(note -> note.themes))
            .filter(themes -> List.of(themes).contains(theme.slug))
            .count();
    int saidBefore = before.stream().mapToInt(call -> call.of(theme.slug)).sum();
    double usual = (double) pieces * saidBefore / piecesBefore;
    if (said >= Math.max(usual * 1.25, usual + 1)) {
      return Compared.MORE;
    }
    return said <= Math.min(usual * 0.75, usual - 1) ? Compared.LESS : Compared.ALIKE;
  }

  private PackContent.Quotes quotes(Quote.Section section) {
    List<Quote> shown = draft.quotes(section).stream().filter(Quote::shows).toList();
    Map<UUID, UUID> answers = Quote.answers(shown);
    return new PackContent.Quotes(shown.stream().map(q -> quote(q, answers.get(q.id))).toList());
  }

  private static PackContent.Quote quote(Quote q, UUID answered) {
    return q.consent == Consent.WITHDRAWN
        ? PackContent.Quote.tombstone(q.id)
        : new PackContent.Quote(
            q.id,
            q.wording,
            q.language,
            q.attribution(),
            Country.nameOf(q.shownCountry()),
            q.shownCountry(),
            q.reactions,
            q.reactedWith,
            answered,
            false);
  }

  private SectionContent reach() {
    List<PackContent.Place> places = draft.places().stream().map(PackAssembly::place).toList();
    List<PackContent.Statement> statements =
        draft.statements().stream()
            .map(
                s ->
                    new PackContent.Statement(
                        s.measures, s.amount, s.qualifier, s.wording, s.source, s.asOf))
            .toList();
    return new PackContent.Reach(
        statements, computed(), places, difference(places.size()), sentence(places.size()));
  }

  /** "More than 1,400 people from 34 countries and nations have taken part so far." */
  private String sentence(int listed) {
    String people =
        reported(ReachStatement.Measured.CONTRIBUTORS).map(n -> n + " people").orElse(null);
    String places =
        reported(ReachStatement.Measured.COUNTRIES)
            .map(n -> n + " countries and nations")
            .orElse(null);
    if (people == null && places == null) {
      return listed > 1 ? "%d countries and nations are listed here.".formatted(listed) : null;
    }
    String who = people == null ? "people" : people;
    String whole = places == null ? who : who + " from " + places;
    return whole.substring(0, 1).toUpperCase(Locale.UK)
        + whole.substring(1)
        + " have taken part so far.";
  }

  private Optional<String> reported(ReachStatement.Measured measured) {
    return draft.statements().stream()
        .filter(statement -> statement.measures == measured)
        .findFirst()
        .map(PackAssembly::words);
  }

  /** Where nobody said yet which country is meant, a preview shows the words themselves. */
  private static PackContent.Place place(ListedPlace place) {
    return new PackContent.Place(
        place.countryCode,
        place.countryCode == null ? place.wording : Country.nameOf(place.countryCode));
  }

  /** What the call's own materials show, beside what was reported. */
  private List<PackContent.Computed> computed() {
    List<PackContent.Computed> computed = new ArrayList<>();
    Attendance attendance = draft.attendance();
    if (attendance != null) {
      computed.add(
          new PackContent.Computed(
              ReachStatement.Measured.ATTENDANCE, attendance.people(), attendance.method()));
    }
    long countries =
        draft.quotes(Quote.Section.ON_THE_DAY).stream()
            .filter(q -> q.consent.cleared())
            .map(Quote::shownCountry)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    if (countries > 0) {
      computed.add(
          new PackContent.Computed(
              ReachStatement.Measured.COUNTRIES,
              (int) countries,
              "Different countries and nations that the greetings in this pack name."));
    }
    return computed;
  }

  /** Reported and listed figures may differ: both are shown, and so is the difference. */
  private String difference(int listed) {
    String reported =
        draft.statements().stream()
            .filter(
                s ->
                    s.measures == ReachStatement.Measured.COUNTRIES
                        && listed > 0
                        && s.amount != listed)
            .map(PackAssembly::words)
            .distinct()
            .collect(Collectors.joining(" and "));
    return reported.isEmpty()
        ? null
        : "%s countries and nations are reported; %d are listed.".formatted(reported, listed);
  }

  private List<Person> people(Appearance.Part part) {
    return draft.taking(part).stream().map(a -> a.contributor).map(PackAssembly::person).toList();
  }

  private static Person person(Contributor c) {
    return new Person(c.name, c.affiliation, Country.nameOf(c.countryCode));
  }
}
