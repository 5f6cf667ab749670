package world.kindness.intake.absent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Words.Word;

/**
 * Words of a text that may be one name.
 *
 * @param plain the name, with single blanks
 * @param slug whether it stands in an address of a page, with hyphens
 * @param words how many words of the text it takes, those between included
 */
record NameInText(int start, int end, String plain, boolean slug, int words) {
  private static final int WIDEST_GAP = 3;
  private static final int LONGEST_NICKNAME = 3;
  private static final String BETWEEN_STATEMENTS = ":;!?/@|";
  private static final Set<String> NO_MIDDLE_NAMES =
      Set.of("and", "or", "to", "for", "with", "from", "of", "the", "och", "und", "et", "y", "e");
  private static final String OPENING = "([\"“‘";
  private static final String CLOSING = ")]\"”’";

  /**
   * The names of so many words that may begin here: as it stands, without nicknames in brackets and
   * initials, and of two words with one more between them, as a middle name is.
   */
  static List<NameInText> from(String text, List<Word> words, int from, int length) {
    List<NameInText> names = new ArrayList<>();
    if (isOne(text, words, from, length)) {
      names.add(of(words.subList(from, from + length), length, text));
    }
    List<Word> kept = new ArrayList<>(List.of(words.get(from)));
    int last = from;
    while (kept.size() < length && last + 1 < words.size()) {
      if (isInitial(text, words, last + 1)) {
        last++;
        continue;
      }
      int next = afterNickname(text, words, last);
      if (next == last + 1 && !inOneName(Words.gap(text, words.get(last), words.get(next)))) {
        break;
      }
      kept.add(words.get(next));
      last = next;
    }
    if (kept.size() == length && last - from + 1 > length) {
      names.add(of(kept, last - from + 1, text));
    }
    if (length == 2 && from + 2 < words.size() && middleName(text, words, from)) {
      names.add(of(List.of(words.get(from), words.get(from + 2)), length + 1, text));
    }
    return names;
  }

  private static boolean isOne(String text, List<Word> words, int from, int length) {
    for (int i = from + 1; i < from + length; i++) {
      if (!inOneName(Words.gap(text, words.get(i - 1), words.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static NameInText of(List<Word> kept, int words, String text) {
    boolean slug = true;
    for (int i = 1; i < kept.size(); i++) {
      slug &= text.substring(kept.get(i - 1).end(), kept.get(i).start()).equals("-");
    }
    return new NameInText(
        kept.getFirst().start(),
        kept.getLast().end(),
        kept.stream().map(Word::plain).collect(Collectors.joining(" ")),
        slug,
        words);
  }

  /** The word after a nickname in brackets or quotation marks; the next one where there is none. */
  private static int afterNickname(String text, List<Word> words, int at) {
    if (!hasOneOf(OPENING, text.substring(words.get(at).end(), words.get(at + 1).start()))) {
      return at + 1;
    }
    int end = Math.min(words.size() - 1, at + 1 + LONGEST_NICKNAME);
    for (int i = at + 1; i < end; i++) {
      String gap = text.substring(words.get(i).end(), words.get(i + 1).start());
      if (hasOneOf(CLOSING, gap)) {
        return gap.length() <= WIDEST_GAP ? i + 1 : at + 1;
      }
    }
    return at + 1;
  }

  /** A capital alone, between blanks or before a full stop. */
  private static boolean isInitial(String text, List<Word> words, int at) {
    Word word = words.get(at);
    return at + 1 < words.size()
        && word.end() - word.start() == 1
        && Character.isUpperCase(text.charAt(word.start()))
        && blank(Words.gap(text, words.get(at - 1), word))
        && Words.gap(text, word, words.get(at + 1)).matches("\\.?[ \u00a0]{0,2}");
  }

  private static boolean middleName(String text, List<Word> words, int from) {
    for (int i = from; i < from + 3; i++) {
      if (!Character.isUpperCase(text.codePointAt(words.get(i).start()))
          || i > from && !blank(Words.gap(text, words.get(i - 1), words.get(i)))) {
        return false;
      }
    }
    Word middle = words.get(from + 1);
    return middle.end() - middle.start() > 1
        && Character.isLowerCase(text.codePointAt(text.offsetByCodePoints(middle.start(), 1)))
        && !NO_MIDDLE_NAMES.contains(middle.plain());
  }

  /** Blanks, after a full stop of an initial too. */
  private static boolean blank(String gap) {
    return gap.matches("\\.?[ \u00a0]{1,2}");
  }

  private static boolean inOneName(String gap) {
    if (gap.startsWith("'s") || gap.startsWith("’s")) {
      return false;
    }
    return gap.length() <= WIDEST_GAP && !hasOneOf(BETWEEN_STATEMENTS, gap);
  }

  private static boolean hasOneOf(String characters, String gap) {
    return gap.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }
}
