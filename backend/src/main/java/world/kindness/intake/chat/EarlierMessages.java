package world.kindness.intake.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages so far by how they begin, to find the one that a quote was cut from. Clients cut at
 * a few lengths only; each length gets its own index when it is first asked for.
 */
class EarlierMessages {
  /** Far longer than any quote. */
  private static final int KEPT = 120;

  /**
   * @param index the latest message that fits
   * @param ambiguous whether others fit as well
   */
  record Match(int index, boolean ambiguous) {}

  private record Beginning(int index, String text) {}

  private final List<Beginning> beginnings = new ArrayList<>();
  private final Map<String, Match> whole = new HashMap<>();
  private final Map<Integer, Map<String, Match>> byLength = new HashMap<>();

  /** Adds a message; later ones must have a higher index. */
  void add(int index, String text) {
    String folded = QuotedText.fold(text.substring(0, Math.min(text.length(), 4 * KEPT)));
    if (folded.isEmpty()) {
      return;
    }
    Beginning beginning = new Beginning(index, first(folded, KEPT));
    beginnings.add(beginning);
    enter(whole, index, beginning.text());
    byLength.forEach((length, matches) -> enter(matches, beginning, length));
  }

  /** The message a quote stands for; null when none fits. */
  Match find(QuotedText quote) {
    Match match = whole.get(quote.whole());
    if (match != null || !quote.cut() || quote.text().isEmpty()) {
      return match;
    }
    String text = first(quote.text(), KEPT);
    return byLength.computeIfAbsent(text.length(), this::cutAt).get(text);
  }

  private Map<String, Match> cutAt(int length) {
    Map<String, Match> matches = new HashMap<>();
    beginnings.forEach(beginning -> enter(matches, beginning, length));
    return matches;
  }

  private static void enter(Map<String, Match> matches, Beginning beginning, int length) {
    if (beginning.text().length() >= length) {
      enter(matches, beginning.index(), first(beginning.text(), length));
    }
  }

  private static void enter(Map<String, Match> matches, int index, String text) {
    matches.merge(text, new Match(index, false), (before, latest) -> new Match(index, true));
  }

  private static String first(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}
