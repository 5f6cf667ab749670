package world.kindness.intake.absent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.kindness.platform.text.PlainLetters;

/**
 * A text taken apart into words, so that a name is found however it is typed: accents, case,
 * punctuation and kind of blank aside. Where a script sets no blanks, each character is a word.
 */
public final class Words {
  private static final Set<Character.UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);
  private static final String APOSTROPHES = "'’ʼ";
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:b|i|em|strong|u|s|del|ins|mark|small|big|code|span|font|a|p|br|div|li|td|th|h[1-6])\\s{0,9}/?>|&(?:nbsp|amp|shy|zwnj|ensp|emsp|thinsp|#\\d{1,6});",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EMPHASIS = Pattern.compile("[*_~`]");
  private static final Pattern NICKNAME =
      Pattern.compile("(?<=\\S) {0,3}[(\\[\"“][^()\\[\\]\"“”]{1,30}[)\\]\"”](?= {0,3}\\p{L})");
  private static final Pattern INITIAL = Pattern.compile("(?<=\\p{L}) \\p{Lu}\\.?(?= \\p{L}{2})");

  private Words() {}

  /**
   * @param start first character in the text
   * @param end after the last one, a possessive s left out
   * @param plain lower case, without accents
   */
  public record Word(int start, int end, String plain) {}

  /** The words of a text, in its order. */
  public static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean alone = c > 0x0E00 && WITHOUT_BLANKS.contains(Character.UnicodeScript.of(c));
      if (start >= 0 && (alone || !(letter(c) || joins(text, c, next)))) {
        words.add(word(text, start, i));
        start = -1;
      }
      if (alone && letter(c)) {
        int end = next;
        while (end < text.length() && mark(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        words.add(word(text, i, end));
        next = end;
      } else if (start < 0 && letter(c)) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      words.add(word(text, start, text.length()));
    }
    return words;
  }

  /** The words of a text with single blanks between them. */
  public static String plain(String text) {
    return in(text).stream().map(Word::plain).collect(Collectors.joining(" "));
  }

  /** The words that a text shows: those of HTML tags and entities left out. */
  static List<Word> shown(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return in(text);
    }
    List<Word> shown = new ArrayList<>();
    Matcher markup = MARKUP.matcher(text);
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (Word word : in(text)) {
      while (to <= word.start() && from != -1) {
        boolean more = markup.find();
        from = more ? markup.start() : -1;
        to = more ? markup.end() : Integer.MAX_VALUE;
      }
      if (from < 0 || word.start() < from) {
        shown.add(word);
      }
    }
    return shown;
  }

  /** What stands between two words, without what only says how they look. */
  static String gap(String text, Word before, Word after) {
    String gap = text.substring(before.end(), after.start());
    return gap.length() <= 1
        ? gap
        : EMPHASIS.matcher(MARKUP.matcher(gap).replaceAll(" ")).replaceAll("");
  }

  /**
   * The plain spellings of a name: as it stands, and without nicknames in brackets and initials in
   * its middle.
   */
  public static Set<String> spellings(String name) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(plain(name));
    String shorter = INITIAL.matcher(NICKNAME.matcher(name).replaceAll(" ")).replaceAll(" ");
    if (in(shorter).size() > 1) {
      spellings.add(plain(shorter));
    }
    return spellings;
  }

  private static boolean letter(int c) {
    return Character.isLetterOrDigit(c) || mark(c);
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** An apostrophe or something unseen between two letters. */
  private static boolean joins(String text, int c, int next) {
    boolean within =
        APOSTROPHES.indexOf(c) >= 0
            || Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_SPACE;
    return within && next < text.length() && letter(text.codePointAt(next));
  }

  private static Word word(String text, int start, int end) {
    boolean possessive =
        end - start > 2
            && APOSTROPHES.indexOf(text.charAt(end - 2)) >= 0
            && Character.toLowerCase(text.charAt(end - 1)) == 's';
    int to = possessive ? end - 2 : end;
    return new Word(start, to, fold(text.substring(start, to)));
  }

  private static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7F) {
        return PlainLetters.of(UNSEEN.matcher(word).replaceAll("")).replace('’', '\'');
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }
}
