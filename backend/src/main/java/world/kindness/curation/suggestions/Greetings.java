package world.kindness.curation.suggestions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.kindness.intake.findings.places.PlaceFinder;
import world.kindness.intake.findings.places.PlaceFinder.Place;
import world.kindness.intake.records.ChatMessage;

/**
 * Messages that say where their writer is: "hello from Malta", a flag, a place and nothing else.
 */
final class Greetings {
  private Greetings() {}

  static List<Finding> in(List<ChatMessage> messages, PlaceFinder places) {
    return messages.stream()
        .flatMap(message -> place(message, places).map(place -> finding(message, place)).stream())
        .toList();
  }

  /** The place a greeting names; empty for other messages. */
  static Optional<Place> place(ChatMessage message, PlaceFinder places) {
    return places.find(message.body, message.sender);
  }

  /** What accepting proposes about a place: the country, or those a person has to choose among. */
  static Map<String, String> proposal(Place place, Map<String, String> about) {
    Map<String, String> proposal = new HashMap<>(about);
    proposal.put("place", place.placeName());
    if (place.asked()) {
      proposal.put("choices", String.join(",", place.choices()));
    } else {
      proposal.put("country", place.countryCode());
    }
    return proposal;
  }

  private static Finding finding(ChatMessage message, Place place) {
    return new Finding(
        Suggestion.Kind.GREETING,
        message.id.toString(),
        place.confidence(),
        "greets from “%s”".formatted(place.phrase()),
        message.sourceFile,
        message.line,
        proposal(place, Map.of("message", message.id.toString(), "text", message.body)));
  }
}
