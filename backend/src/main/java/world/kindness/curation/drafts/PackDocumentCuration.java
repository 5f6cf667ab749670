package world.kindness.curation.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import world.kindness.community.ListedPlace;
import world.kindness.community.ReachStatement;
import world.kindness.contributor.Contributor;
import world.kindness.country.Country;
import world.kindness.curation.insights.Insight;
import world.kindness.curation.quotes.Quote;
import world.kindness.curation.quotes.TakenBack;
import world.kindness.intake.findings.places.PlaceFinder;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.packdocument.PackDocument.Found;
import world.kindness.intake.importing.PackDocumentRead;
import world.kindness.platform.database.ListEnd;
import world.kindness.platform.text.PlainLetters;
import world.kindness.resource.Resource;
import world.kindness.session.Appearance;
import world.kindness.session.BreakoutQuestion;
import world.kindness.session.Session;
import world.kindness.session.SessionTheme;
import world.kindness.theme.Theme;

/** Turns an existing pack, once read, into the draft a facilitator goes on from. */
@ApplicationScoped
class PackDocumentCuration {

  void curate(@Observes PackDocumentRead read) {
    PackDocument document = read.document();
    Session session = read.session();
    String source = "insights pack " + session.day();
    draft(read);
    texts(read);
    reach(read, source);
    people(read);
    themes(document, session, source);
    questions(read);
    insights(read);
    resources(read);
    PlaceFinder places = new PlaceFinder(Country.codesByName());
    quotes(document.greetings(), Quote.Section.ON_THE_DAY, read, places);
    quotes(document.glimpses(), Quote.Section.GLIMPSE, read, places);
  }

  /** What stands in the draft stays: a file overwrites nobody's words. */
  private static void draft(PackDocumentRead read) {
    PackDocument document = read.document();
    Draft draft = Draft.of(read.session().id);
    Found<String> subtitle = document.subtitle();
    if (subtitle != null && draft.subtitle == null) {
      draft.subtitle = subtitle.value();
    } else if (subtitle != null && !subtitle.value().equals(draft.subtitle)) {
      read.stands("The subtitle", subtitle.line());
    }
    draft.purposes = with(draft.purposes, document.purposes());
    draft.heardBack = with(draft.heardBack, document.heardBack());
    draft.acknowledgedTeams = with(draft.acknowledgedTeams, document.acknowledgedTeams());
  }

  private static String[] with(String[] lines, List<Found<String>> brought) {
    return Stream.concat(Arrays.stream(lines), values(brought).stream())
        .distinct()
        .toArray(String[]::new);
  }

  private static void questions(PackDocumentRead read) {
    List<Found<String>> questions = read.document().questions();
    for (int i = 0; i < questions.size(); i++) {
      Found<String> found = questions.get(i);
      BreakoutQuestion known = BreakoutQuestion.numbered(read.session(), i + 1).orElse(null);
      if (known == null || known.fromNotes) {
        BreakoutQuestion.put(read.session(), i + 1, found.value()).sourceFileId = read.file().id;
      } else if (!known.question.equals(found.value())) {
        read.stands("Question " + (i + 1), found.line());
      }
    }
  }

  private static void texts(PackDocumentRead read) {
    for (PackDocument.Text found : read.document().texts()) {
      SectionKey.of(found.sectionKey())
          .ifPresent(
              key -> {
                SectionText text = SectionText.of(read.session().id, key);
                if (text.body == null) {
                  if (found.heading() != null && text.heading.equals(key.heading)) {
                    text.heading = found.heading();
                  }
                  text.body = found.markdown();
                  text.sourceFileId = read.file().id;
                } else if (!text.body.equals(found.markdown())) {
                  read.stands("The section “%s”".formatted(text.heading), found.line());
                }
              });
    }
  }

  private static void reach(PackDocumentRead read, String source) {
    PackDocument document = read.document();
    Session session = read.session();
    int place = ListEnd.of(ReachStatement.class, "e.sessionId = ?1", session.id);
    for (PackDocument.ReachStatement found : document.reach()) {
      ReachStatement statement = new ReachStatement();
      statement.sessionId = session.id;
      statement.measures = ReachStatement.Measured.valueOf(found.measures());
      statement.amount = found.value();
      statement.qualifier = ReachStatement.Qualifier.valueOf(found.qualifier());
      statement.wording = found.text();
      statement.source = source;
      statement.asOf = session.day();
      statement.placeInList = place++;
      statement.sourceFileId = read.file().id;
      statement.persist();
    }
    Map<String, String> codes = Country.codesByName();
    place = ListEnd.of(ListedPlace.class, "e.sessionId = ?1", session.id);
    for (Found<String> found : document.listedPlaces()) {
      ListedPlace listed = new ListedPlace();
      listed.sessionId = session.id;
      listed.wording = found.value();
      listed.countryCode = codes.get(found.value().strip().toLowerCase(java.util.Locale.ROOT));
      listed.placeInList = place++;
      listed.sourceFileId = read.file().id;
      listed.persist();
    }
  }

  /** Somebody known already stays as they are: a file never overwrites a person. */
  private static void people(PackDocumentRead read) {
    int place = ListEnd.of(Appearance.class, "e.session = ?1", read.session());
    Map<String, Contributor> known = Contributor.byName();
    for (PackDocument.Person found : read.document().people()) {
      List<String> names =
          Stream.concat(Stream.of(found.name()), found.nameVariants().stream())
              .map(PlainLetters::of)
              .toList();
      Contributor contributor =
          names.stream()
              .flatMap(name -> Stream.ofNullable(known.get(name)))
              .findFirst()
              .orElseGet(() -> begin(found, read.file().id));
      contributor.names().forEach(n -> known.putIfAbsent(PlainLetters.of(n), contributor));
      if (found.leader()) {
        appears(contributor, Appearance.Part.LEADER, place, read);
      }
      if (found.coreGroup()) {
        appears(contributor, Appearance.Part.CONVENOR, place, read);
      }
      if (found.acknowledged()) {
        appears(contributor, Appearance.Part.ACKNOWLEDGED, place, read);
      }
      place++;
    }
  }

  private static void appears(
      Contributor contributor, Appearance.Part part, int place, PackDocumentRead read) {
    if (!Appearance.known(contributor, read.session(), part)) {
      Appearance appearance = Appearance.begin(contributor, read.session(), part, place);
      appearance.sourceFileId = read.file().id;
      appearance.persist();
    }
  }

  private static Contributor begin(PackDocument.Person found, UUID file) {
    Contributor contributor = new Contributor();
    contributor.sourceFileId = file;
    contributor.name = found.name();
    contributor.nameVariants = found.nameVariants().toArray(String[]::new);
    contributor.affiliation = found.affiliation();
    contributor.countryCode =
        found.country() == null ? null : Country.codeOf(found.country()).orElse(null);
    contributor.founder = found.founder();
    contributor.coreGroup = found.coreGroup();
    contributor.persist();
    return contributor;
  }

  private static void themes(PackDocument document, Session session, String source) {
    if (!document.themes().isEmpty()) {
      SessionTheme.set(
          session,
          Stream.concat(
                  SessionTheme.of(session).stream(),
                  values(document.themes()).stream()
                      .map(wording -> Theme.worded(wording, session.day(), source)))
              .distinct()
              .toList());
    }
  }

  private static void insights(PackDocumentRead read) {
    UUID session = read.session().id;
    int place = ListEnd.of(Insight.class, "e.sessionId = ?1", session);
    for (PackDocument.GroupInsight found : read.document().insights()) {
      Insight insight = new Insight();
      insight.sessionId = session;
      insight.kind = Insight.Kind.REFLECTION;
      insight.wording = found.text();
      insight.sources = new String[] {read.file().name + ":" + found.line()};
      insight.sourceFileId = read.file().id;
      insight.placeInList = place++;
      insight.persist();
    }
  }

  private static void resources(PackDocumentRead read) {
    UUID session = read.session().id;
    int place = ListEnd.of(Resource.class, "e.sessionId = ?1", session);
    for (PackDocument.Resource found : read.document().resources()) {
      Resource resource = new Resource();
      resource.sessionId = session;
      resource.sourceFileId = read.file().id;
      resource.kind = Resource.Kind.valueOf(found.kind());
      resource.title = found.title();
      resource.authors = found.authors();
      resource.publisher = found.publisher();
      resource.link = found.link();
      resource.description = found.description();
      resource.sourceLine = found.line();
      resource.placeInList = place++;
      resource.persist();
    }
  }

  private static void quotes(
      List<PackDocument.Quote> found,
      Quote.Section section,
      PackDocumentRead read,
      PlaceFinder places) {
    int place = Quote.nextPlace(read.session().id, section);
    BiPredicate<String, String> takenBack = TakenBack.byInitials(read.session().id);
    for (PackDocument.Quote words : found) {
      if (takenBack.test(words.initials(), words.text())) {
        read.takenBack(words.line());
        continue;
      }
      Quote quote = new Quote();
      quote.sessionId = read.session().id;
      quote.section = section;
      quote.placeInList = place++;
      quote.wording = words.text();
      quote.originalWording = words.text();
      quote.language = "en";
      quote.speakerInitials = words.initials();
      quote.reactions = words.reactions();
      quote.sourceFileId = read.file().id;
      quote.sourceLine = words.line();
      if (section == Quote.Section.ON_THE_DAY) {
        places
            .find(words.text())
            .filter(named -> !named.asked())
            .ifPresent(
                named -> {
                  quote.suggestedCountryCode = named.countryCode();
                  quote.suggestedBecause = named.phrase();
                  quote.suggestedConfidence = named.confidence();
                });
      }
      quote.persist();
    }
  }

  private static List<String> values(List<Found<String>> found) {
    return found.stream().map(Found::value).toList();
  }
}
