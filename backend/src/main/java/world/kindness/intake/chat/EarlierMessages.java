package world.kindness.intake.chat;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The messages so far by how they begin, to find the one that a quote was cut from. */
class EarlierMessages {
  /** Far longer than any quote. */
  private static final int KEPT = 200;

  private static final int LOOKED_AT = 500;

  /**
   * @param index the latest message that fits
   * @param ambiguous whether others fit as well
   */
  record Match(int index, boolean ambiguous) {}

  private final NavigableMap<String, Match> byBeginning = new TreeMap<>();

  /** Adds a message; later ones must have a higher index. */
  void add(int index, String text) {
    String folded = QuotedText.fold(text.substring(0, Math.min(text.length(), 4 * KEPT)));
    if (!folded.isEmpty()) {
      byBeginning.merge(
          folded.substring(0, Math.min(folded.length(), KEPT)),
          new Match(index, false),
          (before, latest) -> new Match(index, true));
    }
  }

  /** The message a quote stands for; null when none fits. */
  Match find(QuotedText quote) {
    Match whole = byBeginning.get(quote.whole());
    if (whole != null || !quote.cut() || quote.text().isEmpty()) {
      return whole;
    }
    Match latest = null;
    int looked = 0;
    for (Map.Entry<String, Match> entry : byBeginning.tailMap(quote.text()).entrySet()) {
      if (!entry.getKey().startsWith(quote.text()) || looked++ == LOOKED_AT) {
        break;
      }
      Match match = entry.getValue();
      latest = latest == null ? match : new Match(Math.max(latest.index(), match.index()), true);
    }
    return latest;
  }
}
