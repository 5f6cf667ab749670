package world.kindness.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters as people type them in a hurry: lower case, without accents. */
public final class PlainLetters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}++");

  private PlainLetters() {}

  /** The text without case, accents and blanks at its ends: {@code "Göran "} is {@code "goran"}. */
  public static String of(String text) {
    return withoutMarks(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).strip();
  }

  /**
   * The text decomposed, without marks. Those it has go first: Java puts the marks upon one letter
   * in their order one by one, which takes hours for as many as a file can hold.
   */
  public static String withoutMarks(String text, Normalizer.Form form) {
    String bare = MARKS.matcher(text).replaceAll("");
    return MARKS.matcher(Normalizer.normalize(bare, form)).replaceAll("");
  }

  /** The text composed; of more marks than any writing has upon a letter some are left out. */
  public static String composed(String text, Normalizer.Form form) {
    return Normalizer.normalize(TOO_MANY_MARKS.matcher(text).replaceAll("$1"), form);
  }
}
