package world.kindness.curation.suggestions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.records.Attendee;
import world.kindness.intake.records.ChatMessage;
import world.kindness.session.Session;

/**
 * Which suggestions are about the same: what was decided about one copy of a message, or one entry
 * of a person, is decided about all of them.
 *
 * @param standIns by what a key names, what stands for it
 */
record SameThings(Map<String, String> standIns) {

  static SameThings in(Session session) {
    Map<String, String> standIns = new HashMap<>();
    for (Map.Entry<UUID, UUID> message : ChatMessage.standIns(session).entrySet()) {
      standIns.put(message.getKey().toString(), message.getValue().toString());
    }
    Map<UUID, String> first = new HashMap<>();
    for (Attendee entry : Attendee.of(session)) {
      first.merge(
          entry.person().id, key(entry), (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
    Attendee.of(session).forEach(entry -> standIns.put(key(entry), first.get(entry.person().id)));
    return new SameThings(standIns);
  }

  /** One text for what is the same. */
  String key(Suggestion.Kind kind, String foundBy) {
    if (kind == Suggestion.Kind.RESOURCE) {
      return kind + " " + foundBy;
    }
    Stream<String> things =
        Arrays.stream(foundBy.split(" ")).map(thing -> standIns.getOrDefault(thing, thing));
    return kind
        + " "
        + (kind == Suggestion.Kind.MERGE ? things.sorted() : things)
            .collect(Collectors.joining(" "));
  }

  private static String key(Attendee attendee) {
    return attendee.sourceFile.sha256 + attendee.attendeeKey;
  }
}
