package world.kindness.intake.chat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How a file's private messages begin, to keep their words out of public records that quote them.
 * Used while a file is read and never kept.
 */
class PrivateWords {
  /** Shorter than any quote that clients cut. */
  private static final int COMPARED = 12;

  private static final int SHORTEST = 5;
  private static final int SEARCHED = 200;
  private static final int WINDOW = 4 * COMPARED;

  private final Set<String> beginnings = new HashSet<>();
  private boolean any;

  /** Adds a private record's body. */
  void add(String body) {
    any = true;
    String own = ReplyQuote.in(body, new EarlierMessages()).map(ReplyQuote::text).orElse(body);
    String beginning = beginning(own, 0);
    if (beginning.length() >= SHORTEST) {
      beginnings.add(beginning);
    }
  }

  /** Whether the file has private records at all. */
  boolean any() {
    return any;
  }

  /** Whether a text quotes a private message after a client's words or a quotation mark. */
  boolean quotedIn(String text) {
    if (beginnings.isEmpty()) {
      return false;
    }
    for (ChatPhrase phrase : ChatPhrase.KNOWN) {
      if (text.startsWith(phrase.beginning()) && startsAt(text, phrase.beginning().length())) {
        return true;
      }
    }
    int end = Math.min(text.length(), SEARCHED);
    for (int i = 0; i < end; i++) {
      if (QuotedText.mark(text.charAt(i)) && startsAt(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsAt(String text, int at) {
    String there = beginning(text, at);
    for (int length = Math.min(COMPARED, there.length()); length >= SHORTEST; length--) {
      boolean ends = length == COMPARED || length == there.length() || ends(there.charAt(length));
      if (ends && beginnings.contains(there.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(char c) {
    return QuotedText.mark(c) || c == '.' || c == '…' || c == ' ';
  }

  private static String beginning(String text, int at) {
    String folded =
        QuotedText.fold(text.substring(at, Math.min(text.length(), at + WINDOW)))
            .toLowerCase(Locale.ROOT);
    return folded.substring(0, Math.min(folded.length(), COMPARED));
  }
}
