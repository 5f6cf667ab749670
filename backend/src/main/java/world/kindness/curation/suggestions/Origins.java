package world.kindness.curation.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import world.kindness.intake.findings.places.PlaceFinder;
import world.kindness.intake.findings.places.PlaceFinder.Place;
import world.kindness.intake.formats.attendance.AttendeeName;
import world.kindness.intake.records.Attendee;
import world.kindness.intake.records.ChatMessage;

/** Where people who attended come from: a greeting by somebody of their name says so. */
final class Origins {
  private record Greeting(ChatMessage message, Place place) {}

  private Origins() {}

  static List<Finding> in(
      List<ChatMessage> messages, List<Attendee> attendees, PlaceFinder places) {
    Map<String, List<Attendee>> byName = new HashMap<>();
    for (Attendee attendee : attendees) {
      Stream.concat(Stream.of(attendee.name), Stream.of(attendee.otherNames))
          .map(AttendeeName::cleaned)
          .filter(name -> !name.isEmpty())
          .distinct()
          .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(attendee));
    }
    Map<String, Greeting> greetings = new TreeMap<>();
    for (ChatMessage message : messages) {
      String name = AttendeeName.cleaned(message.sender);
      if (byName.containsKey(name)) {
        Greetings.place(message, places)
            .ifPresent(
                place -> greetings.merge(name, new Greeting(message, place), Origins::moreLikely));
      }
    }
    return greetings.entrySet().stream()
        .filter(greeting -> isOpen(byName.get(greeting.getKey())))
        .map(greeting -> finding(byName.get(greeting.getKey()), greeting.getValue()))
        .toList();
  }

  /** Of two namesakes nobody can say which one greets; and what a person said stands. */
  private static boolean isOpen(List<Attendee> entries) {
    return entries.stream().map(Attendee::person).distinct().count() == 1
        && entries.stream().allMatch(a -> a.countryCode == null && a.person().countryCode == null);
  }

  /** The earlier one where both are as likely. */
  private static Greeting moreLikely(Greeting one, Greeting other) {
    return other.place().confidence() > one.place().confidence() ? other : one;
  }

  private static Finding finding(List<Attendee> entries, Greeting greeting) {
    Attendee entry = entries.stream().min(Comparator.comparing(Origins::key)).orElseThrow();
    return new Finding(
        Suggestion.Kind.ORIGIN,
        key(entry) + " " + greeting.message().id,
        greeting.place().confidence(),
        "greets from “%s”".formatted(greeting.place().phrase()),
        greeting.message().sourceFile,
        greeting.message().line,
        Greetings.proposal(
            greeting.place(),
            Map.of(
                "attendee",
                entry.id.toString(),
                "name",
                entry.person().name,
                "message",
                greeting.message().id.toString(),
                "text",
                greeting.message().body)));
  }

  private static String key(Attendee attendee) {
    return attendee.sourceFile.sha256 + attendee.attendeeKey;
  }
}
