package world.kindness.intake.absent;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words joined by hyphens: Porter-Jones is another than Porter, RN-Porter is not. */
final class Compound {
  /** What people are, as they put it before or after their names. */
  private static final Set<String> PARTS =
      Set.of(
          "host", "cohost", "rn", "np", "md", "dr", "doctor", "nurse", "prof", "midwife", "matron",
          "student", "guest", "speaker", "chair", "lead", "admin");

  private static final Set<String> PRONOUNS = Set.of("she", "her", "he", "him", "they", "them");
  private static final int LONGEST_ABBREVIATION = 5;
  private static final Pattern LEADING = Pattern.compile("(?:[\\p{L}\\p{N}]{1,12}-){0,3}");

  private Compound() {}

  /** Whether what stands there has a hyphen and a word at one of its ends. */
  static boolean hyphenated(String text, int start, int end) {
    return !before(text, start).isEmpty() || !after(text, end).isEmpty();
  }

  /** Whether it is only a part of a longer name, as far as can be told. */
  static boolean isPartOfOne(String text, int start, int end) {
    String name = text.substring(start, end);
    return !isAside(before(text, start), name, false) || !isAside(after(text, end), name, true);
  }

  /** Whether nothing but such words, each with its hyphen, stands before a name. */
  static boolean leads(String before) {
    return LEADING.matcher(before).matches();
  }

  /** Whether a word beside a name says what somebody is, and is no part of the name. */
  private static boolean isAside(String word, String name, boolean behind) {
    if (word.isEmpty()) {
      return true;
    }
    if (!Character.isUpperCase(name.codePointAt(0))) {
      return false;
    }
    String plain = Words.plain(word);
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
    boolean abbreviated =
        word.length() > 1
            && word.length() <= LONGEST_ABBREVIATION
            && word.equals(word.toUpperCase(Locale.ROOT));
    boolean small = word.equals(word.toLowerCase(Locale.ROOT));
    return PARTS.contains(plain)
        || behind && PRONOUNS.contains(plain)
        || !shouted && abbreviated
        || !shouted && !behind && small
        || plain.chars().allMatch(Character::isDigit);
  }

  /** The word that a hyphen joins to what begins there; empty for none. */
  private static String before(String text, int start) {
    if (start < 2 || text.charAt(start - 1) != '-') {
      return "";
    }
    int from = start - 1;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, start - 1);
  }

  private static String after(String text, int end) {
    if (end + 1 >= text.length() || text.charAt(end) != '-') {
      return "";
    }
    int to = end + 1;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(end + 1, to);
  }
}
