package world.kindness.intake.findings.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.platform.text.PlainLetters;

/**
 * A word of running text.
 *
 * @param plain without case, accents and a possessive
 * @param opens whether it begins a sentence, a line or a quotation
 * @param joined whether only a blank stands between it and the word before
 */
record ProseWord(String text, String plain, int start, int end, boolean opens, boolean joined) {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['’‐‑-]\\p{L}[\\p{L}\\p{M}]*+)*+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern BREAK = Pattern.compile("[.!?:;…•–—\\n\"“”‘()\\[\\]|/]|\\d");

  /** After these a full stop ends no sentence. */
  static final Pattern SHORT = Pattern.compile("\\p{Lu}|Dr|Prof|Mr|Mrs|Ms|Mx|Rev|St|Hon");

  static List<ProseWord> in(String text) {
    List<ProseWord> words = new ArrayList<>();
    Matcher found = WORD.matcher(text);
    ProseWord before = null;
    while (found.find()) {
      String gap = text.substring(before == null ? 0 : before.end, found.start());
      boolean shortened =
          before != null && gap.startsWith(".") && SHORT.matcher(before.text).matches();
      if (shortened) {
        gap = gap.substring(1);
      }
      String word = POSSESSIVE.matcher(found.group()).replaceFirst("");
      before =
          new ProseWord(
              word,
              PlainLetters.of(word).replace('’', '\''),
              found.start(),
              found.start() + word.length(),
              before == null || BREAK.matcher(gap).find(),
              before != null && gap.strip().isEmpty() && gap.indexOf('\n') < 0);
      words.add(before);
      before = withEnd(before, found.end());
    }
    return words;
  }

  private static ProseWord withEnd(ProseWord word, int end) {
    return new ProseWord(word.text, word.plain, word.start, end, word.opens, word.joined);
  }

  /** Written as names are: a capital, then small letters somewhere. */
  boolean capitalised() {
    return Character.isUpperCase(text.codePointAt(0))
        && text.length() > 1
        && text.codePoints().anyMatch(Character::isLowerCase);
  }

  boolean initial() {
    return text.codePointCount(0, text.length()) == 1 && Character.isUpperCase(text.codePointAt(0));
  }
}
