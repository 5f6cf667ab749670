package world.kindness.curation.quotes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import world.kindness.contributor.Contributor;
import world.kindness.intake.findings.names.KnownPeople;
import world.kindness.intake.findings.names.NamesInText;
import world.kindness.intake.records.Attendee;
import world.kindness.intake.records.ChatMessage;
import world.kindness.session.BreakoutNote;

/** Looks for people inside the words of quotes: greetings introduce their writers. */
@ApplicationScoped
public class NamesInQuotes {

  /**
   * Who could be named in texts of a call.
   *
   * @param names everybody known
   * @param nobody keys of words that somebody decided are no person's name
   */
  public record People(Set<String> names, Set<String> nobody) {}

  /** Names inside one quote, given everybody known; of words that are nobody's there is none. */
  public List<DraftQuote.NameFound> in(Quote quote, People people) {
    return NamesInText.find(quote.wording, quote.speakerInitials, people.names()).stream()
        .filter(n -> !people.nobody().contains(KnownPeople.key(n.name())))
        .map(n -> new DraftQuote.NameFound(n.name(), n.because()))
        .toList();
  }

  /**
   * Everybody a text of this session could name: contributors, who wrote in the chat, who came.
   *
   * @param contributors all
   */
  public People known(UUID sessionId, List<Contributor> contributors) {
    Set<String> names = new LinkedHashSet<>();
    contributors.forEach(c -> names.addAll(c.names()));
    names.addAll(
        ChatMessage.find(
                "select distinct m.sender from ChatMessage m where m.session.id = ?1", sessionId)
            .project(String.class)
            .list());
    for (Attendee attendee : Attendee.<Attendee>list("session.id", sessionId)) {
      names.add(attendee.name);
      names.addAll(List.of(attendee.otherNames));
    }
    names.addAll(
        BreakoutNote.find(
                "select distinct n.author from BreakoutNote n where n.session.id = ?1 and n.author is not null",
                sessionId)
            .project(String.class)
            .list());
    Set<String> nobody =
        NameDecision.of(sessionId).entrySet().stream()
            .filter(decided -> decided.getValue().decision == NameDecision.Choice.NO_PERSON)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new People(names, nobody);
  }
}
