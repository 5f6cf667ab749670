package world.kindness.intake.chat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words around the names in a saved chat's headers, in the language of the computer that saved
 * it. A new language is a new row.
 *
 * @param from the word before the sender; empty where the language has none
 * @param to the words between sender and recipient
 */
record HeaderWords(String from, List<String> to) {
  static final List<HeaderWords> KNOWN =
      List.of(
          new HeaderWords("From", List.of("to")),
          new HeaderWords("De", List.of("a", "à", "para")),
          new HeaderWords("開始", List.of("終了")),
          new HeaderWords("От", List.of("кому")),
          // Not yet seen in a real file:
          new HeaderWords("Von", List.of("an")),
          new HeaderWords("Van", List.of("aan", "naar")),
          new HeaderWords("Da", List.of("a")),
          new HeaderWords("送信元", List.of("宛先")),
          new HeaderWords("從", List.of("對", "到")),
          new HeaderWords("从", List.of("到")),
          new HeaderWords("来自", List.of("到")),
          new HeaderWords("", List.of("對")));

  /** Recipients that are the whole meeting. Groups such as hosts or a waiting room are not. */
  private static final Set<String> EVERYONE =
      Set.of(
          "everyone",
          "all panelists and attendees",
          "todos",
          "todas",
          "tout le monde",
          "alle",
          "iedereen",
          "皆様",
          "全員",
          "所有人",
          "все",
          "всем",
          "tutti",
          "모두");

  private static final List<String> PRIVATE_MARKS =
      List.of("(privately)", "(direct message)", "(en privado)", "（ダイレクトメッセージ）", "(ダイレクトメッセージ)");

  /** Where the word before the recipient stands: from its first character to behind its last. */
  record Place(int from, int to) {}

  static boolean everyone(String recipient) {
    return EVERYONE.contains(QuotedText.trim(recipient).toLowerCase(Locale.ROOT));
  }

  /** Whether a header, or part of one, says that its record is private. */
  static boolean privateMarkIn(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    return PRIVATE_MARKS.stream().anyMatch(lower::contains);
  }

  /** Whether a mark of private records stands before a colon, as it does in headers. */
  static boolean privateMarkBeforeColon(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String mark : PRIVATE_MARKS) {
      for (int at = lower.indexOf(mark); at >= 0; at = lower.indexOf(mark, at + 1)) {
        String behind =
            QuotedText.trim(
                lower.substring(
                    at + mark.length(), Math.min(lower.length(), at + mark.length() + 4)));
        if (behind.startsWith(":") || behind.startsWith("：")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where the sender begins in a line, or -1 when this language's word is not at {@code at}. */
  int senderIn(String line, int at) {
    if (from.isEmpty()) {
      return at;
    }
    int end = at + from.length();
    return line.startsWith(from, at) && end < line.length() && QuotedText.blank(line.charAt(end))
        ? end + 1
        : -1;
  }

  /** The first place of a word before the recipient; null when there is none. */
  Place firstTo(String header) {
    for (int i = 1; i < header.length(); i++) {
      Place place = toAt(header, i);
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /**
   * The last place of a word before the recipient; null when there is none. Where one stands
   * between double blanks, as formats before 2023 write it, those between single blanks are names.
   */
  Place lastTo(String header) {
    Place last = null;
    for (int i = header.length() - 1; i > 0; i--) {
      Place place = toAt(header, i);
      if (place != null && wide(header, place)) {
        return place;
      }
      last = last == null ? place : last;
    }
    return last;
  }

  /** Whether double blanks stand around a word. */
  static boolean wide(String header, Place place) {
    return place.from() > 1
        && place.to() + 1 < header.length()
        && QuotedText.blank(header.charAt(place.from() - 2))
        && QuotedText.blank(header.charAt(place.to() + 1));
  }

  private Place toAt(String header, int at) {
    if (!QuotedText.blank(header.charAt(at - 1)) || QuotedText.blank(header.charAt(at))) {
      return null;
    }
    for (String word : to) {
      int end = at + word.length();
      if (end < header.length()
          && QuotedText.blank(header.charAt(end))
          && header.regionMatches(true, at, word, 0, word.length())) {
        return new Place(at, end);
      }
    }
    return null;
  }
}
