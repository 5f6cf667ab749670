package world.kindness.curation.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import world.kindness.curation.drafts.Draft;
import world.kindness.curation.quotes.Quote;
import world.kindness.intake.records.Attendee;
import world.kindness.intake.records.ChatMessage;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.database.ListEnd;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.resource.Resource;
import world.kindness.session.BreakoutNote;
import world.kindness.session.Session;
import world.kindness.session.SessionTheme;
import world.kindness.theme.Theme;

/** Does what an accepted suggestion proposes. */
@ApplicationScoped
class Acceptance {
  private final Audit audit;
  private final Clock clock;

  Acceptance(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param country where a person says which it is; may be null
   * @param reason why, in the words of whoever accepts; may be null
   * @throws Problem 409 where it cannot be done any more; 422 where a country has to be chosen
   */
  void accept(Suggestion suggestion, String country, String reason) {
    String place = country == null ? suggestion.proposal.get("country") : country;
    switch (suggestion.kind) {
      case RESOURCE -> resource(suggestion);
      case QUOTE -> quote(suggestion, Quote.Section.GLIMPSE);
      case GREETING -> quote(suggestion, Quote.Section.ON_THE_DAY).countryCode = place;
      case PLACE -> place(suggestion, chosen(place));
      case THEME -> theme(suggestion);
      case MERGE -> merge(suggestion, reason);
      case ORIGIN -> origin(suggestion, chosen(place), reason);
    }
  }

  private void resource(Suggestion suggestion) {
    Resource resource = new Resource();
    resource.sessionId = suggestion.sessionId;
    resource.kind = Resource.Kind.valueOf(suggestion.proposal.get("kind"));
    resource.title = suggestion.proposal.get("title");
    resource.link = suggestion.proposal.get("link");
    resource.sourceLine = suggestion.sourceLine;
    resource.sourceFileId = suggestion.sourceFile == null ? null : suggestion.sourceFile.id;
    resource.placeInList = ListEnd.of(Resource.class, "e.sessionId = ?1", suggestion.sessionId);
    stored(resource, "/resources/");
  }

  private Quote quote(Suggestion suggestion, Quote.Section section) {
    ChatMessage message = ChatMessage.required(id(suggestion, "message"));
    Quote quote = Quote.chosen(message, section);
    stored(quote, "/quotes/");
    return quote;
  }

  private static String chosen(String country) {
    if (country == null) {
      throw Problem.rule("/country", "Say which country or nation it is.");
    }
    return country;
  }

  private void place(Suggestion suggestion, String country) {
    Quote quote = Quote.required(id(suggestion, "quote"));
    quote.countryCode = country;
    audit.record("edited", "/quotes/" + quote.id, List.of("country"));
  }

  /** The note speaks to the theme, and the theme is one of the call's. */
  private void theme(Suggestion suggestion) {
    BreakoutNote note = BreakoutNote.required(id(suggestion, "note"));
    Theme theme = Theme.required(suggestion.proposal.get("theme")).present();
    note.themes =
        Stream.concat(Arrays.stream(note.themes), Stream.of(theme.slug))
            .distinct()
            .toArray(String[]::new);
    Session session = Session.<Session>findById(suggestion.sessionId);
    List<Theme> themes = new ArrayList<>(SessionTheme.of(session));
    if (!themes.contains(theme)) {
      themes.add(theme);
      SessionTheme.set(session, themes);
      Draft.of(session.id).listsChanged();
      audit.record("edited", "/drafts/" + session.slug, List.of("themes"));
    }
    audit.record("edited", "/breakout-notes/" + note.id, List.of("themes"));
  }

  private void merge(Suggestion suggestion, String reason) {
    Attendee kept = Attendee.required(id(suggestion, "keep")).person();
    Attendee merged = Attendee.required(id(suggestion, "merge")).person();
    if (kept != merged) {
      merged.mergedInto = kept;
      merged.setApart = false;
      merged.corrected(reason, audit.actor(), clock.instant());
    }
    audit.record("merged", "/attendees/" + merged.id, List.of("mergedInto"));
  }

  private void origin(Suggestion suggestion, String country, String reason) {
    Attendee person = Attendee.required(id(suggestion, "attendee")).person();
    person.countryCode = country;
    person.originMessage = ChatMessage.findById(id(suggestion, "message"));
    person.corrected(reason, audit.actor(), clock.instant());
    audit.record("edited", "/attendees/" + person.id, List.of("country"));
  }

  private void stored(StoredEntity entity, String below) {
    entity.persistAndFlush();
    audit.record("created", below + entity.id);
  }

  private static UUID id(Suggestion suggestion, String part) {
    return UUID.fromString(suggestion.proposal.get(part));
  }
}
