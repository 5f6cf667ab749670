package world.kindness.intake.formats.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import world.kindness.intake.formats.text.TextLine;

/** One person's reaction in a list under a message: {@code ⇥Ann, Bo:👍}. */
record InlineReaction(int line, String sender, String emoji) {
  private static final int LONGEST_LIST = 20_000;
  private static final int MOST_COMMAS_IN_A_NAME = 4;

  /**
   * Reads a line; empty when it lists no reactions. Anybody may write {@code gratitude:🌻}: it is a
   * list only where each name is of somebody who took part. A comma may separate people or stand in
   * a name: the longest name that is known is taken.
   */
  static List<InlineReaction> in(TextLine line, Set<String> tookPart) {
    if (!mayBeIn(line)) {
      return List.of();
    }
    String list = QuotedText.trim(line.text());
    int colon = list.lastIndexOf(':');
    List<String> names = names(list.substring(0, colon), tookPart);
    return tookPart.containsAll(names)
        ? names.stream()
            .map(name -> new InlineReaction(line.number(), name, list.substring(colon + 1)))
            .toList()
        : List.of();
  }

  /** Whether a line has the form of such a list, whoever its names are. */
  static boolean mayBeIn(TextLine line) {
    String list = QuotedText.trim(line.text());
    int colon = list.lastIndexOf(':');
    return line.text().startsWith("\t")
        && colon > 0
        && list.length() <= LONGEST_LIST
        && Emoji.is(list.substring(colon + 1));
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
