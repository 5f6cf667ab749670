package world.kindness.pack.forms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Emoji as drawings of one colour, each with its name: what paper shows in their place, since fonts
 * of text have none. Skin tones are left out, as one colour does not show them.
 */
public final class EmojiFont {
  private static final int FIRST_GLYPH = 0xF0000;
  private static final int SIZE = 100;
  private static final double BASELINE = 79;

  private final Lettering glyphs = Lettering.of("noto-emoji");
  private final Map<String, Sign> signs = new HashMap<>();
  private final BitSet beginnings = new BitSet();
  private final Map<Integer, String> outlines = new ConcurrentHashMap<>();
  private int longest;

  /** One emoji: the number of its drawing, and its name in the Unicode CLDR, in English. */
  public record Sign(int number, String name) {}

  /** A part of a text: words, or one emoji; {@code sign} is null for words. */
  public record Part(String text, Sign sign) {}

  public EmojiFont() {
    for (String line : PackFiles.text("emoji.tsv").split("\n")) {
      String[] columns = line.split("\t");
      signs.put(columns[0], new Sign(signs.size(), columns[1]));
      beginnings.set(columns[0].codePointAt(0));
      longest = Math.max(longest, columns[0].codePointCount(0, columns[0].length()));
    }
  }

  /** The text in order, cut before and after each emoji. */
  public List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    int words = 0;
    for (int at = 0; at < points.length; ) {
      int end = beginnings.get(points[at]) ? end(points, at) : at;
      if (end == at) {
        at++;
        continue;
      }
      if (at > words) {
        parts.add(new Part(new String(points, words, at - words), null));
      }
      parts.add(new Part(new String(points, at, end - at), signs.get(plain(points, at, end))));
      at = end;
      words = end;
    }
    if (points.length > words) {
      parts.add(new Part(new String(points, words, points.length - words), null));
    }
    return parts;
  }

  /** Where the longest emoji that begins at a place ends; the place itself where none does. */
  private int end(int[] points, int at) {
    int end = at;
    StringBuilder read = new StringBuilder();
    int length = 0;
    for (int next = at; next < points.length && length <= longest; next++) {
      if (isUnseen(points[next])) {
        if (end == next) {
          end = next + 1;
        }
        continue;
      }
      read.appendCodePoint(points[next]);
      length++;
      if (signs.containsKey(read.toString())) {
        end = next + 1;
      }
    }
    return end;
  }

  private static String plain(int[] points, int from, int end) {
    StringBuilder plain = new StringBuilder();
    for (int i = from; i < end; i++) {
      if (!isUnseen(points[i])) {
        plain.appendCodePoint(points[i]);
      }
    }
    return plain.toString();
  }

  /** Skin tones, and the wish for a coloured picture. */
  private static boolean isUnseen(int point) {
    return point == 0xFE0F || point >= 0x1F3FB && point <= 0x1F3FF;
  }

  /** The box within which {@link #outline} draws. */
  public String viewBox() {
    return "0 0 %d %d".formatted(SIZE + 27, SIZE);
  }

  /** As SVG path data. */
  public String outline(Sign sign) {
    return outlines.computeIfAbsent(
        sign.number,
        number ->
            SvgPath.of(
                glyphs.outlines(Character.toString(FIRST_GLYPH + number), SIZE, 0, BASELINE), 10));
  }
}
