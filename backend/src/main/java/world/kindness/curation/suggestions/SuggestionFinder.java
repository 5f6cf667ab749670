package world.kindness.curation.suggestions;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import world.kindness.country.Country;
import world.kindness.curation.quotes.Quote;
import world.kindness.curation.quotes.TakenBack;
import world.kindness.intake.files.IntakeReport;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.findings.places.PlaceFinder;
import world.kindness.intake.importing.MaterialsTakenIn;
import world.kindness.intake.records.Attendee;
import world.kindness.intake.records.ChatMessage;
import world.kindness.intake.records.ChatReaction;
import world.kindness.resource.Resource;
import world.kindness.session.BreakoutNote;
import world.kindness.session.Session;
import world.kindness.theme.ThemeMerged;

/**
 * Looks through all of a call's materials. It depends on what is stored and not on the order in
 * which it came; what a person decided stays decided.
 */
@ApplicationScoped
public class SuggestionFinder {
  private static final int AFTER_DRAFTS = ObserverMethod.DEFAULT_PRIORITY + 100;

  private final EntityManager database;

  SuggestionFinder(EntityManager database) {
    this.database = database;
  }

  void takenIn(@Observes MaterialsTakenIn taken) {
    find(taken.session()).stream()
        .filter(s -> s.sourceFile != null && s.sourceFile.intake.id.equals(taken.intake().id))
        .map(SuggestionFinder::reported)
        .forEach(taken.suggest());
  }

  /** Nobody is asked about a theme that became part of another; notes may speak to the other. */
  void merged(@Observes @Priority(AFTER_DRAFTS) ThemeMerged merged) {
    Suggestion.<Suggestion>list("kind = ?1 and decision is null", Suggestion.Kind.THEME).stream()
        .filter(s -> merged.theme().slug.equals(s.proposal.get("theme")))
        .map(s -> s.sessionId)
        .distinct()
        .forEach(id -> find(Session.findById(id)));
  }

  /** Brings a call's suggestions up to date; answers those that nobody decided yet. */
  public List<Suggestion> find(Session session) {
    database.flush();
    SameThings same = SameThings.in(session);
    Map<String, Suggestion> known = new HashMap<>();
    List<Suggestion> twice = new ArrayList<>();
    for (Suggestion suggestion : Suggestion.of(session.id)) {
      Suggestion other = known.get(same.key(suggestion.kind, suggestion.foundBy));
      boolean stands = other == null || other.decision == null && suggestion.decision != null;
      if (stands) {
        known.put(same.key(suggestion.kind, suggestion.foundBy), suggestion);
      }
      if (other != null) {
        twice.add(stands ? other : suggestion);
      }
    }
    twice.stream().filter(s -> s.decision == null).forEach(Suggestion::delete);
    List<Suggestion> open = new ArrayList<>();
    for (Finding finding : findings(session)) {
      Suggestion suggestion = known.remove(same.key(finding.kind(), finding.key()));
      if (suggestion == null) {
        suggestion = new Suggestion();
        suggestion.sessionId = session.id;
        suggestion.kind = finding.kind();
        suggestion.foundBy = finding.key();
      }
      if (suggestion.decision == null) {
        suggestion.confidence = finding.confidence();
        suggestion.because = finding.because();
        suggestion.sourceFile = finding.file();
        suggestion.sourceLine = finding.line();
        suggestion.proposal = finding.proposal();
        suggestion.persist();
        open.add(suggestion);
      }
    }
    known.values().stream().filter(s -> s.decision == null).forEach(Suggestion::delete);
    return open.stream().sorted(SuggestionView.MOST_LIKELY_FIRST).toList();
  }

  private List<Finding> findings(Session session) {
    List<Quote> quotes = Quote.of(session.id);
    Map<UUID, UUID> standIns = ChatMessage.standIns(session);
    Set<UUID> quoted =
        quotes.stream()
            .map(q -> standIns.getOrDefault(q.messageId, q.messageId))
            .collect(Collectors.toSet());
    List<ChatMessage> messages = ChatMessage.shown(session);
    Predicate<ChatMessage> takenBack = TakenBack.any();
    List<ChatMessage> unquoted =
        messages.stream().filter(m -> !quoted.contains(m.id) && !takenBack.test(m)).toList();
    PlaceFinder places = new PlaceFinder(Country.codesByName());
    List<Finding> greetings = Greetings.in(unquoted, places);
    List<Finding> findings = new ArrayList<>(greetings);
    Set<String> greeting = new HashSet<>(greetings.stream().map(Finding::key).toList());
    findings.addAll(
        MostReacted.in(
            unquoted.stream().filter(m -> !greeting.contains(m.id.toString())).toList(),
            ChatReaction.counts(session)));
    findings.addAll(LinksInChat.in(messages, Resource.of(session.id)));
    findings.addAll(ThemesOfNotes.in(session, BreakoutNote.of(session), files(session), database));
    List<Attendee> attendees = Attendee.of(session);
    findings.addAll(SamePerson.in(attendees));
    findings.addAll(Origins.in(messages, attendees, places));
    findings.addAll(places(quotes));
    findings.addAll(unclearPlaces(quotes, places));
    return findings;
  }

  /** What the quotes of an existing pack were understood to name. */
  private static List<Finding> places(List<Quote> quotes) {
    return quotes.stream()
        .filter(q -> q.suggestedCountryCode != null && q.countryCode == null)
        .map(
            q ->
                new Finding(
                    Suggestion.Kind.PLACE,
                    q.id.toString(),
                    q.suggestedConfidence == null ? 0.5 : q.suggestedConfidence,
                    "%s greets from “%s”"
                        .formatted(
                            Objects.toString(q.speakerInitials, "the writer"), q.suggestedBecause),
                    q.sourceFileId == null ? null : SourceFile.<SourceFile>findById(q.sourceFileId),
                    q.sourceLine,
                    Map.of(
                        "quote", q.id.toString(),
                        "country", q.suggestedCountryCode,
                        "place", q.suggestedBecause)))
        .toList();
  }

  /** Quotes of the day whose words name a place that may be in several countries. */
  private static List<Finding> unclearPlaces(List<Quote> quotes, PlaceFinder places) {
    List<Finding> findings = new ArrayList<>();
    for (Quote quote : quotes) {
      boolean open = quote.countryCode == null && quote.suggestedCountryCode == null;
      if (open && quote.section == Quote.Section.ON_THE_DAY) {
        places
            .find(quote.wording, Objects.toString(quote.speakerName, ""))
            .filter(PlaceFinder.Place::asked)
            .map(
                place ->
                    new Finding(
                        Suggestion.Kind.PLACE,
                        quote.id.toString(),
                        place.confidence(),
                        "%s greets from “%s”"
                            .formatted(
                                Objects.toString(quote.speakerInitials, "the writer"),
                                place.phrase()),
                        quote.sourceFileId == null
                            ? null
                            : SourceFile.<SourceFile>findById(quote.sourceFileId),
                        quote.sourceLine,
                        Greetings.proposal(place, Map.of("quote", quote.id.toString()))))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Map<UUID, SourceFile> files(Session session) {
    return SourceFile.<SourceFile>list("intake.session", session).stream()
        .collect(Collectors.toMap(file -> file.id, file -> file));
  }

  private static IntakeReport.Suggestion reported(Suggestion s) {
    return new IntakeReport.Suggestion(
        s.id,
        s.kind.name(),
        s.confidence,
        s.because,
        new IntakeReport.Source(s.sourceFile.name, s.sourceLine),
        s.proposal);
  }
}
