package world.kindness.privacy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Words;

/** The part of a text around the words that were looked for. */
final class Excerpt {
  private static final int AROUND = 60;
  private static final int LONGEST_READ = 200_000;

  private final String address;
  private final Set<String> wanted;

  Excerpt(String query) {
    address = query.contains("@") ? query.strip().toLowerCase() : null;
    wanted = Words.in(query).stream().map(Words.Word::plain).collect(Collectors.toSet());
  }

  /** Whether all the words stand in it, or begin a word of it. */
  boolean isIn(String text) {
    if (address != null) {
      return text.toLowerCase().contains(address);
    }
    List<Words.Word> words = words(text);
    return wanted.stream().allMatch(w -> words.stream().anyMatch(x -> x.plain().contains(w)));
  }

  /** Whether one of the words stands in it. */
  boolean beginsIn(String text) {
    return at(text) >= 0;
  }

  /** The text around the first of the words. */
  String of(String text) {
    int at = Math.max(0, at(text));
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), at + 2 * AROUND);
    return (from > 0 ? "…" : "")
        + text.substring(from, to).replaceAll("\\s+", " ").strip()
        + (to < text.length() ? "…" : "");
  }

  private int at(String text) {
    if (address != null) {
      return text.toLowerCase().indexOf(address);
    }
    return words(text).stream()
        .filter(word -> wanted.stream().anyMatch(w -> word.plain().contains(w)))
        .findFirst()
        .map(Words.Word::start)
        .orElse(-1);
  }

  private static List<Words.Word> words(String text) {
    return Words.in(text.substring(0, Math.min(text.length(), LONGEST_READ)));
  }
}
