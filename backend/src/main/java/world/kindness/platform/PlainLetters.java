package world.kindness.platform;

import java.text.Normalizer;
import java.util.Locale;

/** Letters as people type them in a hurry: lower case, without accents. */
public final class PlainLetters {
  private PlainLetters() {}

  /** The text without case, accents and blanks at its ends: {@code "Göran "} is {@code "goran"}. */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
