package world.kindness.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import world.kindness.community.ListedPlace;
import world.kindness.community.ReachStatement;
import world.kindness.contributor.Contributor;
import world.kindness.country.Country;
import world.kindness.intake.PackDocumentRead;
import world.kindness.intake.packdocument.PackDocument;
import world.kindness.intake.packdocument.PackDocument.Found;
import world.kindness.intake.places.PlaceFinder;
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
    draft(document, session);
    texts(document, session);
    reach(document, session, source);
    people(document, session);
    themes(document, session, source);
    List<String> questions = values(document.questions());
    for (int i = 0; i < questions.size(); i++) {
      BreakoutQuestion.put(session, i + 1, questions.get(i));
    }
    insights(document, session, read.file().name);
    resources(document, session);
    PlaceFinder places = new PlaceFinder(Country.codesByName());
    quotes(document.greetings(), Quote.Section.ON_THE_DAY, read, places);
    quotes(document.glimpses(), Quote.Section.GLIMPSE, read, places);
  }

  private static void draft(PackDocument document, Session session) {
    Draft draft = Draft.of(session.id);
    if (document.subtitle() != null) {
      draft.subtitle = document.subtitle().value();
    }
    draft.purposes = values(document.purposes()).toArray(String[]::new);
    draft.heardBack = values(document.heardBack()).toArray(String[]::new);
    draft.acknowledgedTeams = values(document.acknowledgedTeams()).toArray(String[]::new);
  }

  private static void texts(PackDocument document, Session session) {
    for (PackDocument.Text found : document.texts()) {
      SectionKey.of(found.sectionKey())
          .ifPresent(
              key -> {
                SectionText text = SectionText.of(session.id, key);
                text.heading = found.heading() == null ? key.heading : found.heading();
                text.body = found.markdown();
              });
    }
  }

  private static void reach(PackDocument document, Session session, String source) {
    int place = (int) ReachStatement.count("sessionId", session.id);
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
      statement.persist();
    }
    Map<String, String> codes = Country.codesByName();
    place = (int) ListedPlace.count("sessionId", session.id);
    for (Found<String> found : document.listedPlaces()) {
      ListedPlace listed = new ListedPlace();
      listed.sessionId = session.id;
      listed.wording = found.value();
      listed.countryCode = codes.get(found.value().strip().toLowerCase(java.util.Locale.ROOT));
      listed.placeInList = place++;
      listed.persist();
    }
  }

  /** Somebody known already stays as they are: a file never overwrites a person. */
  private static void people(PackDocument document, Session session) {
    int place = 0;
    for (PackDocument.Person found : document.people()) {
      Contributor contributor =
          Stream.concat(Stream.of(found.name()), found.nameVariants().stream())
              .flatMap(name -> Contributor.named(name).stream())
              .findFirst()
              .orElseGet(() -> begin(found));
      if (found.leader()) {
        Appearance.of(contributor, session, Appearance.Part.LEADER, place);
      }
      if (found.coreGroup()) {
        Appearance.of(contributor, session, Appearance.Part.CONVENOR, place);
      }
      if (found.acknowledged()) {
        Appearance.of(contributor, session, Appearance.Part.ACKNOWLEDGED, place);
      }
      place++;
    }
  }

  private static Contributor begin(PackDocument.Person found) {
    Contributor contributor = new Contributor();
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
          values(document.themes()).stream()
              .map(wording -> Theme.worded(wording, session.day(), source))
              .distinct()
              .toList());
    }
  }

  private static void insights(PackDocument document, Session session, String file) {
    int place = (int) Insight.count("sessionId", session.id);
    for (PackDocument.GroupInsight found : document.insights()) {
      Insight insight = new Insight();
      insight.sessionId = session.id;
      insight.kind = Insight.Kind.REFLECTION;
      insight.wording = found.text();
      insight.sources = new String[] {file + ":" + found.line()};
      insight.placeInList = place++;
      insight.persist();
    }
  }

  private static void resources(PackDocument document, Session session) {
    int place = (int) Resource.count("sessionId", session.id);
    for (PackDocument.Resource found : document.resources()) {
      Resource resource = new Resource();
      resource.sessionId = session.id;
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
    int place = (int) Quote.count("sessionId = ?1 and section = ?2", read.session().id, section);
    for (PackDocument.Quote words : found) {
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
