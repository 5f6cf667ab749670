package world.kindness.pack.forms.cards;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import world.kindness.pack.forms.Lettering;

/**
 * A text broken into lines that fit a field: as large as it fits, then as even as that many lines
 * can be. Where the smallest size is too large still, the last line ends in "…".
 *
 * @param size of the letters, in pixels
 */
record FittedText(List<String> lines, double size) {
  /** Of one line to the next, as a multiple of the size. */
  static final double LEADING = 1.14;

  private static final double STEP = 2;

  static FittedText in(
      double width,
      double height,
      double largest,
      double smallest,
      Lettering letters,
      String text) {
    for (double size = largest; size > smallest; size -= STEP) {
      List<String> lines = broken(text, width, size, letters, false);
      if (lines != null && lines.size() * size * LEADING <= height) {
        return new FittedText(even(lines, text, width, size, letters), size);
      }
    }
    List<String> lines = broken(text, width, smallest, letters, true);
    int room = (int) (height / (smallest * LEADING));
    if (lines.size() <= room) {
      return new FittedText(lines, smallest);
    }
    List<String> kept = new ArrayList<>(lines.subList(0, room));
    String last = kept.removeLast();
    while (letters.width(last + "…", smallest) > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
    }
    kept.add(last + "…");
    return new FittedText(List.copyOf(kept), smallest);
  }

  private static List<String> even(
      List<String> lines, String text, double width, double size, Lettering letters) {
    List<String> best = lines;
    for (double narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
      List<String> tried = broken(text, narrower, size, letters, false);
      if (tried == null || tried.size() > lines.size()) {
        break;
      }
      best = tried;
    }
    return best;
  }

  /** Null where a word is wider than the field and may not be cut. */
  private static List<String> broken(
      String text, double width, double size, Lettering letters, boolean cut) {
    BreakIterator places = BreakIterator.getLineInstance(Locale.UK);
    places.setText(text);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
      String word = text.substring(from, to);
      if (letters.width((line + word).stripTrailing(), size) > width) {
        if (!line.isEmpty()) {
          lines.add(line.toString().stripTrailing());
          line.setLength(0);
        }
        while (letters.width(word.stripTrailing(), size) > width) {
          if (!cut) {
            return null;
          }
          int fits = fitting(word, width, size, letters);
          lines.add(word.substring(0, fits));
          word = word.substring(fits);
        }
      }
      line.append(word);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static int fitting(String word, double width, double size, Lettering letters) {
    int end = word.offsetByCodePoints(0, 1);
    while (letters.width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
