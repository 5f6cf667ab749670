package world.kindness.curation.suggestions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import world.kindness.intake.records.ChatMessage;

/** The messages that people reacted to most. */
final class MostReacted {
  private static final int SHOWN = 20;

  private MostReacted() {}

  /**
   * @param reactions how many each message has
   */
  static List<Finding> in(List<ChatMessage> messages, Map<UUID, Long> reactions) {
    return messages.stream()
        .filter(message -> reactions.containsKey(message.id))
        .sorted(
            Comparator.<ChatMessage>comparingLong(message -> -reactions.get(message.id))
                .thenComparingInt(message -> message.placeInCall)
                .thenComparing(message -> message.id))
        .limit(SHOWN)
        .map(message -> finding(message, reactions.get(message.id)))
        .toList();
  }

  private static Finding finding(ChatMessage message, long count) {
    return new Finding(
        Suggestion.Kind.QUOTE,
        message.id.toString(),
        Math.min(0.95, 0.4 + 0.05 * count),
        count == 1 ? "1 reaction" : count + " reactions",
        message.sourceFile,
        message.line,
        Map.of(
            "message", message.id.toString(),
            "text", message.body,
            "reactions", String.valueOf(count)));
  }
}
