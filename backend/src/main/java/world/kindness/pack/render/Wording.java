package world.kindness.pack.render;

import java.util.Locale;

/** Codes and slugs as words a reader expects. */
final class Wording {
  /** What stands in the place of a withdrawn quote. */
  static final String WITHDRAWN = "This quote was withdrawn by the person who said it.";

  private Wording() {}

  /** {@code WEB_SITE} and {@code web-site} both read "Web site". */
  static String sentenceCase(String code) {
    String words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
