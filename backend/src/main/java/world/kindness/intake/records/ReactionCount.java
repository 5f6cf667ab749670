package world.kindness.intake.records;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import world.kindness.intake.formats.chat.Emoji;

/**
 * How often people reacted to a message with one emoji.
 *
 * @param emoji of those that count as one, the one most used
 */
public record ReactionCount(String emoji, long count) {
  /** How an emoji is shown: as most people wrote it, else without a skin tone, and in colour. */
  private static final Comparator<Map.Entry<String, Long>> MOST_USED =
      Map.Entry.<String, Long>comparingByValue()
          .thenComparing(e -> !Emoji.toned(e.getKey()))
          .thenComparing(Map.Entry.comparingByKey());

  /** The most used first. */
  public static List<ReactionCount> of(List<ChatReaction> reactions) {
    Map<String, Map<String, Long>> written =
        reactions.stream()
            .map(reaction -> reaction.emoji)
            .collect(
                Collectors.groupingBy(
                    Emoji::counted, Collectors.groupingBy(emoji -> emoji, Collectors.counting())));
    return written.values().stream()
        .map(
            one ->
                new ReactionCount(
                    Collections.max(one.entrySet(), MOST_USED).getKey(),
                    one.values().stream().mapToLong(Long::longValue).sum()))
        .sorted(
            Comparator.comparingLong(ReactionCount::count)
                .reversed()
                .thenComparing(ReactionCount::emoji))
        .toList();
  }
}
