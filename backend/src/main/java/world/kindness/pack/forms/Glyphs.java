package world.kindness.pack.forms;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says in words what the embedded fonts cannot draw: "🌞" becomes "[sun with face]". A PDF/UA or
 * PDF/A file may not hold a character without a glyph (ISO 14289-1, 7.21.8).
 */
public final class Glyphs {

  private static final Map<Integer, String> NEAREST =
      Map.of(
          0x2010, "-", 0x2011, "-", 0x2012, "–", 0x2015, "—", 0x202F, "\u00A0", 0x2028, " ", 0x2029,
          " ", 0x3000, " ", 0x2190, "<-", 0x2192, "->");

  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int TAGS = 0xE0000;
  private static final int CANCEL_TAG = 0xE007F;
  private static final Map<String, String> NATIONS =
      Map.of("gbeng", "England", "gbsct", "Scotland", "gbwls", "Wales");

  private final BitSet drawn;

  /**
   * @param drawn code points that every face has
   */
  Glyphs(BitSet drawn) {
    this.drawn = drawn;
  }

  /** Whether every face has all of a text. */
  public boolean draws(String text) {
    return text.codePoints().allMatch(drawn::get);
  }

  /** Whether every face has a character. */
  boolean draws(int point) {
    return drawn.get(point);
  }

  public String inWords(String text) {
    if (draws(text)) {
      return text;
    }
    int[] points = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    StringBuilder words = new StringBuilder();
    for (int at = 0; at < points.length; ) {
      at = append(words, points, at);
    }
    return words.toString();
  }

  private int append(StringBuilder words, int[] points, int at) {
    int point = points[at];
    if (drawn.get(point) || Character.isWhitespace(point)) {
      words.appendCodePoint(point);
      return at + 1;
    }
    if (isSilent(point)) {
      return at + 1;
    }
    if (NEAREST.containsKey(point)) {
      words.append(NEAREST.get(point));
      return at + 1;
    }
    if (isRegion(point) && at + 1 < points.length && isRegion(points[at + 1])) {
      words.append("[flag: ").append(country(point, points[at + 1])).append(']');
      return at + 2;
    }
    if (point == BLACK_FLAG && at + 1 < points.length && isTag(points[at + 1])) {
      return appendNation(words, points, at + 1);
    }
    if (Character.isLetter(point)) {
      return appendForeignWords(words, points, at);
    }
    words.append('[').append(name(point)).append(']');
    return at + 1;
  }

  /** England, Scotland and Wales have flags spelt in tags (UTS 51). */
  private static int appendNation(StringBuilder words, int[] points, int at) {
    StringBuilder tags = new StringBuilder();
    int end = at;
    for (; end < points.length && isTag(points[end]); end++) {
      tags.append((char) (points[end] - TAGS));
    }
    words.append("[flag: ").append(NATIONS.getOrDefault(tags.toString(), "unknown")).append(']');
    return end < points.length && points[end] == CANCEL_TAG ? end + 1 : end;
  }

  private static boolean isTag(int point) {
    return point > TAGS + ' ' && point < CANCEL_TAG;
  }

  /** A run in a script without glyphs: named once, for spelt-out letters help nobody. */
  private int appendForeignWords(StringBuilder words, int[] points, int at) {
    Character.UnicodeScript script = Character.UnicodeScript.of(points[at]);
    int end = at;
    int after = at;
    while (end < points.length && continuesRun(points[end])) {
      end++;
      if (Character.isLetter(points[end - 1])) {
        after = end;
      }
    }
    words
        .append("[words in ")
        .append(Wording.sentenceCase(script.name()))
        .append(" script: see the web page]");
    return after;
  }

  private boolean continuesRun(int point) {
    int type = Character.getType(point);
    return (Character.isLetter(point) && !drawn.get(point))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || point == ' ';
  }

  /** Joiners, variation selectors, direction marks, skin tones and stray marks draw nothing. */
  private static boolean isSilent(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (point >= 0x1F3FB && point <= 0x1F3FF);
  }

  private static boolean isRegion(int point) {
    return point >= 0x1F1E6 && point <= 0x1F1FF;
  }

  private static String country(int first, int second) {
    String code = "" + (char) ('A' + first - 0x1F1E6) + (char) ('A' + second - 0x1F1E6);
    return Locale.of("", code).getDisplayCountry(Locale.UK);
  }

  private static String name(int point) {
    String name = Character.getName(point);
    return name == null ? "unknown character" : name.toLowerCase(Locale.ROOT);
  }

  /** The code points that all of the given sets have. */
  public static Glyphs common(List<BitSet> faces) {
    BitSet common = (BitSet) faces.getFirst().clone();
    faces.forEach(common::and);
    return new Glyphs(common);
  }
}
