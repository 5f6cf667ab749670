package world.kindness.intake.formats.chat;

import java.util.regex.Pattern;

/** What counts as an emoji, and which count as one. */
public final class Emoji {
  private static final int LONGEST = 64;

  private static final String TONES = "\\x{1F3FB}-\\x{1F3FF}";

  /** The skin tones of UTS 51. */
  private static final Pattern TONE = Pattern.compile("[" + TONES + "]");

  /** The same, and the marks that ask for a coloured or a plain glyph. */
  private static final Pattern VARIANT = Pattern.compile("[" + TONES + "\\x{FE0E}\\x{FE0F}]");

  /** A digit or sign on a key, the one emoji that begins with a character of ASCII. */
  private static final Pattern KEYCAP = Pattern.compile("[0-9#*]\\x{FE0F}?\\x{20E3}");

  private Emoji() {}

  /** One or more whole graphemes; words and blanks are something a person wrote. */
  static boolean is(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && KEYCAP
            .matcher(text)
            .replaceAll("")
            .codePoints()
            .allMatch(c -> c > 127 && !Character.isLetter(c));
  }

  /** What it is counted as: in any skin tone, ❤ and ❤️ alike. */
  public static String counted(String emoji) {
    return VARIANT.matcher(emoji).replaceAll("");
  }

  /** Whether it has a skin tone. */
  public static boolean toned(String emoji) {
    return TONE.matcher(emoji).find();
  }
}
