package world.kindness.pack.forms;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.AttributedString;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Words in scripts that the pack's own letters have not, as drawings of them: paper shows them in
 * the place of the letters, since the engine that prints neither joins letters nor turns their
 * direction. The JDK does (HarfBuzz), from fonts that the application brings along.
 */
public final class OtherScripts {
  private static final Logger LOG = Logger.getLogger(OtherScripts.class);

  /** Units of a drawing to the size of the letters around it. */
  public static final int EM = 1000;

  /** A line of half the measure holds as much; words from the left flow better in shorter ones. */
  private static final int LONGEST_FROM_THE_LEFT = 8 * EM;

  private static final int LONGEST_FROM_THE_RIGHT = 14 * EM;

  /** Breaks lines of Thai, too, which has no spaces between words. */
  private static final Locale LINES = Locale.of("th");

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private static final Map<UnicodeScript, String> FONTS =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARABIC, "script-arabic.ttf"),
          Map.entry(UnicodeScript.HEBREW, "script-hebrew.ttf"),
          Map.entry(UnicodeScript.THAI, "script-thai.ttf"),
          Map.entry(UnicodeScript.DEVANAGARI, "script-devanagari.ttf"),
          Map.entry(UnicodeScript.BENGALI, "script-bengali.ttf"),
          Map.entry(UnicodeScript.TAMIL, "script-tamil.ttf"),
          Map.entry(UnicodeScript.ETHIOPIC, "script-ethiopic.ttf"),
          Map.entry(UnicodeScript.HAN, "script-han.otf"),
          Map.entry(UnicodeScript.HIRAGANA, "script-han.otf"),
          Map.entry(UnicodeScript.KATAKANA, "script-han.otf"),
          Map.entry(UnicodeScript.HANGUL, "script-han.otf"));

  /** Signs that a font of a script may lack. */
  private static final String SIGNS = "literata-regular.ttf";

  private final Glyphs own;

  /** Whether the machine was found to be unable: it stays so. */
  private volatile boolean noFonts;

  private final Map<String, Font> read = new ConcurrentHashMap<>();

  /**
   * @param own what the pack's own letters draw
   */
  public OtherScripts(Glyphs own) {
    this.own = own;
  }

  /** A part of a text: words of the pack's own letters, or a drawing where they have none. */
  public record Part(String text, Drawing drawing) {}

  /**
   * @param path SVG path data, the baseline at {@code ascent}
   * @param width in units, of which {@link #EM} are the size of the letters
   * @param ascent above the baseline
   * @param descent below it
   * @param fromTheRight whether its lines begin at the right
   */
  public record Drawing(String path, int width, int ascent, int descent, boolean fromTheRight) {}

  /** The text in order, cut where the script changes, and where a line of drawings may break. */
  public List<Part> parts(String text) {
    int[] points = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
    List<Part> parts = new ArrayList<>();
    int words = 0;
    for (int at = 0; at < points.length; ) {
      String font = font(points[at]);
      if (font == null) {
        at++;
        continue;
      }
      int from = opening(points, words, at);
      int end = end(points, at, font);
      List<Part> drawn = drawn(new String(points, from, end - from), font);
      if (drawn.isEmpty()) {
        at = end; // Said in words, with what stands around it.
        continue;
      }
      if (from > words) {
        parts.add(new Part(new String(points, words, from - words), null));
      }
      parts.addAll(drawn);
      at = end;
      words = end;
    }
    if (points.length > words) {
      parts.add(new Part(new String(points, words, points.length - words), null));
    }
    return parts;
  }

  /** The font of a letter that the pack's own have not; null for everything else. */
  private String font(int point) {
    return Character.isLetter(point) && !own.draws(point)
        ? FONTS.get(UnicodeScript.of(point))
        : null;
  }

  /** An opening sign belongs to what it opens. */
  private static int opening(int[] points, int words, int at) {
    int from = at;
    while (from > words && isOpening(points[from - 1])) {
      from--;
    }
    return from;
  }

  private static boolean isOpening(int point) {
    int type = Character.getType(point);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** With figures, signs and spaces between words of the script, and the signs right behind. */
  private int end(int[] points, int at, String font) {
    int end = at + 1;
    for (int next = at + 1; next < points.length; next++) {
      if (Character.isLetter(points[next])) {
        if (!font.equals(font(points[next])) && !(next == end && isShared(points[next]))) {
          break;
        }
        end = next + 1;
      } else if (next == end && belongs(points[next]) || isFigureOfOthers(points[next])) {
        end = next + 1;
      } else if (points[next] == '\n') {
        break;
      }
    }
    return end;
  }

  /** Letters of several scripts, such as the long vowel of Japanese and the tatweel of Arabic. */
  private boolean isShared(int point) {
    UnicodeScript script = UnicodeScript.of(point);
    return !own.draws(point)
        && (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED);
  }

  private boolean isFigureOfOthers(int point) {
    return Character.isDigit(point) && !own.draws(point);
  }

  /** Signs right behind a word. */
  private boolean belongs(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT,
          Character.OTHER_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      case Character.DASH_PUNCTUATION -> !own.draws(point);
      default -> false;
    };
  }

  /** Empty where it cannot be drawn. */
  private List<Part> drawn(String words, String file) {
    if (noFonts) {
      return List.of();
    }
    try {
      Font font = read(file);
      Font signs = read(SIGNS);
      if (!words.codePoints().allMatch(p -> font.canDisplay(p) || signs.canDisplay(p))) {
        return List.of();
      }
      boolean fromTheRight =
          !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
      return lines(words, font, signs, fromTheRight);
    } catch (FontFormatException | IOException | LinkageError | InternalError unable) {
      noFonts = true;
      LOG.warn("This machine draws no other scripts (is fontconfig there?): they are named.");
      return List.of();
    }
  }

  private List<Part> lines(String words, Font font, Font signs, boolean fromTheRight) {
    int longest = fromTheRight ? LONGEST_FROM_THE_RIGHT : LONGEST_FROM_THE_LEFT;
    List<Part> parts = new ArrayList<>();
    int from = 0;
    while (from < words.length()) {
      int end = fitting(words, from, longest, font, signs, fromTheRight);
      String line = words.substring(from, end);
      if (!line.isBlank()) {
        parts.add(new Part(line.strip(), drawing(layout(line.strip(), font, signs, fromTheRight))));
      }
      if (!line.equals(line.stripTrailing())) {
        parts.add(new Part(" ", null));
      }
      from = end;
    }
    return parts;
  }

  /** Behind the last place at which a line may break that is not too long. */
  private static int fitting(
      String words, int from, int longest, Font font, Font signs, boolean fromTheRight) {
    BreakIterator places = BreakIterator.getLineInstance(LINES);
    places.setText(words);
    int end = from;
    for (int next = places.following(from); next != BreakIterator.DONE; next = places.next()) {
      String line = words.substring(from, next).strip();
      if (!line.isEmpty() && layout(line, font, signs, fromTheRight).getAdvance() > longest) {
        break;
      }
      end = next;
    }
    return end > from ? end : within(words, from, longest, font, signs, fromTheRight);
  }

  /** A word without an end is cut between characters as readers see them. */
  private static int within(
      String words, int from, int longest, Font font, Font signs, boolean fromTheRight) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);
    int end = characters.following(from);
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      String line = words.substring(from, next);
      if (line.isBlank() || layout(line, font, signs, fromTheRight).getAdvance() > longest) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static TextLayout layout(String line, Font font, Font signs, boolean fromTheRight) {
    AttributedString text = new AttributedString(line);
    text.addAttribute(TextAttribute.FONT, font);
    text.addAttribute(
        TextAttribute.RUN_DIRECTION,
        fromTheRight ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      if (!font.canDisplay(line.codePointAt(i))) {
        text.addAttribute(TextAttribute.FONT, signs, i, line.offsetByCodePoints(i, 1));
      }
    }
    return new TextLayout(text.getIterator(), UNHINTED);
  }

  private static Drawing drawing(TextLayout layout) {
    int ascent = (int) Math.ceil(layout.getAscent());
    return new Drawing(
        SvgPath.of(layout.getOutline(AffineTransform.getTranslateInstance(0, ascent)), 1),
        (int) Math.ceil(layout.getAdvance()),
        ascent,
        (int) Math.ceil(layout.getDescent()),
        !layout.isLeftToRight());
  }

  private Font read(String file) throws FontFormatException, IOException {
    Font known = read.get(file);
    if (known != null) {
      return known;
    }
    Font font =
        Font.createFont(
                Font.TRUETYPE_FONT,
                new ByteArrayInputStream(PackFiles.bytes("/pack/fonts/" + file)))
            .deriveFont((float) EM);
    read.put(file, font);
    return font;
  }
}
