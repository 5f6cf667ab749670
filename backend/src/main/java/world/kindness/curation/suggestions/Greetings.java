package world.kindness.curation.suggestions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import world.kindness.intake.ChatMessage;
import world.kindness.intake.places.PlaceFinder;
import world.kindness.intake.places.PlaceFinder.Place;

/** Messages that greet and say where from: "hello from Malta", a flag, a place and nothing else. */
final class Greetings {
  private static final Pattern GREETS =
      Pattern.compile(
          "\\b(?:hello|hi|hey|hej|hiya|greetings|welcome|good (?:morning|afternoon|evening|day)"
              + "|waving|joining|calling|dialling|checking in|here (?:from|in)|(?:here|warmth|love) from)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 400;
  private static final int FEW_WORDS = 4;

  private Greetings() {}

  static List<Finding> in(List<ChatMessage> messages, PlaceFinder places) {
    return messages.stream()
        .flatMap(
            message -> place(message.body, places).map(place -> finding(message, place)).stream())
        .toList();
  }

  /** The place a greeting names; empty for other messages. */
  static Optional<Place> place(String text, PlaceFinder places) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Place> flag = places.flag(text);
    boolean greets = GREETS.matcher(text).find();
    if (greets) {
      return places.find(text).or(() -> flag);
    }
    boolean bare = text.strip().split("\\s+").length <= FEW_WORDS;
    return flag.filter(f -> bare)
        .or(
            () ->
                bare
                    ? places
                        .find(text)
                        .filter(
                            place ->
                                text.replaceAll("[\\s\\p{P}]+$", "").strip().equals(place.phrase()))
                    : Optional.empty());
  }

  private static Finding finding(ChatMessage message, Place place) {
    return new Finding(
        Suggestion.Kind.GREETING,
        message.id.toString(),
        place.confidence(),
        "greets from “%s”".formatted(place.phrase()),
        message.sourceFile,
        message.line,
        Map.of(
            "message", message.id.toString(),
            "text", message.body,
            "country", place.countryCode(),
            "place", place.placeName()));
  }
}
