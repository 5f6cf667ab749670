package world.kindness.intake.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import world.kindness.intake.text.TextLine;

/** One person's reaction in a list under a message: {@code ⇥Ann, Bo:👍}. */
record InlineReaction(int line, String sender, String emoji) {
  private static final int LONGEST_LIST = 20_000;
  private static final int MOST_COMMAS_IN_A_NAME = 4;

  /**
   * Reads a line; empty when it lists no reactions. A comma may separate people or stand in a name:
   * the longest name of a known sender is taken, else what stands before the comma.
   */
  static List<InlineReaction> in(TextLine line, Set<String> knownSenders) {
    String text = line.text();
    String trimmed = QuotedText.trim(text);
    int colon = trimmed.lastIndexOf(':');
    if (!text.startsWith("\t")
        || colon < 1
        || trimmed.length() > LONGEST_LIST
        || !Emoji.is(trimmed.substring(colon + 1))) {
      return List.of();
    }
    String emoji = trimmed.substring(colon + 1);
    return names(trimmed.substring(0, colon), knownSenders).stream()
        .map(name -> new InlineReaction(line.number(), name, emoji))
        .toList();
  }

  /** The reaction as a record of its own, to the message under which it stands. */
  ZoomChat.Reaction to(int message, int index, Duration offset) {
    return new ZoomChat.Reaction(index, line, offset, sender, emoji, false, "", message, false);
  }

  private static List<String> names(String list, Set<String> known) {
    String[] parts = list.split(", ", -1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.length; ) {
      int taken = 1;
      StringBuilder joined = new StringBuilder(parts[i]);
      for (int n = 2; n <= MOST_COMMAS_IN_A_NAME + 1 && i + n <= parts.length; n++) {
        joined.append(", ").append(parts[i + n - 1]);
        taken = known.contains(QuotedText.trim(joined.toString())) ? n : taken;
      }
      String name = String.join(", ", Arrays.asList(parts).subList(i, i + taken));
      if (!name.isBlank()) {
        names.add(QuotedText.trim(name));
      }
      i += taken;
    }
    return names;
  }
}
