package world.kindness.intake.formats.notes;

import java.util.regex.Pattern;
import world.kindness.platform.text.PlainLetters;

/** When two wordings are one question, however they were typed. */
public final class QuestionWording {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]++");

  private QuestionWording() {}

  /** One text for all ways to type a question: its words without case, accents and signs. */
  public static String key(String wording) {
    return BETWEEN_WORDS.matcher(PlainLetters.of(wording)).replaceAll(" ").strip();
  }
}
