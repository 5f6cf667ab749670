package world.kindness.intake.formats.chat;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/**
 * A file's private messages, to keep their words out of public records that quote them. Used while
 * a file is read and never kept.
 *
 * <p>What a client quotes in a reply or a reaction is taken out however short it is. What a person
 * quotes counts only with several words, or with all of a long message: everybody may say "thanks".
 */
class PrivateWords {
  /** Three words; a character of a script that sets no blanks is a part of one. */
  private static final int SEVERAL = 12;

  private static final int A_WORD = 4;

  /** A long message, in characters. */
  private static final int LONG = 40;

  /** As far as one quotation is compared. */
  private static final int COMPARED = 400;

  private final EarlierMessages said = new EarlierMessages(true);
  private int next;

  /** Adds a private record's body. */
  void add(String body) {
    said.add(next++, body);
    ReplyQuote.in(body, said)
        .ifPresent(
            reply -> {
              said.add(next++, reply.text());
              said.add(next++, ReplyQuote.ownWords(body));
            });
  }

  /** Whether the file has private records at all. */
  boolean any() {
    return next > 0;
  }

  /** A body as a reply to a private message. */
  Optional<ReplyQuote> answeredIn(String body) {
    return ReplyQuote.in(body, said).filter(reply -> reply.match() != null);
  }

  /** Whether a text quotes a private message behind a client's words or a quotation mark. */
  boolean quotedIn(String body) {
    if (!any()) {
      return false;
    }
    String text = QuotedText.fold(body);
    for (ChatPhrase phrase : ChatPhrase.KNOWN) {
      int quote = phrase.quoteIn(text);
      if (quote >= 0 && quotedAt(text, quote)) {
        return true;
      }
    }
    for (int i = 0; i < text.length(); i++) {
      if (QuotedText.mark(text.charAt(i)) && quotedAt(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean quotedAt(String text, int from) {
    EarlierMessages.Walk walk = said.walk();
    int words = 0;
    boolean inWord = false;
    int end = Math.min(text.length(), from + COMPARED);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (words >= SEVERAL && walk.any() != null && closes(text, i)) {
        return true;
      }
      walk.step(c);
      if (walk.lost()) {
        return false;
      }
      if (walk.length() >= LONG && walk.whole() != null) {
        return true;
      }
      int alone = unspaced(c);
      boolean letter = alone == 0 && Character.isLetterOrDigit(c);
      words += letter && !inWord ? A_WORD : alone;
      inWord = letter;
    }
    return words >= SEVERAL;
  }

  /**
   * Which part of a word a character is that stands without blanks; 0 for those of other scripts.
   */
  private static int unspaced(char c) {
    return switch (UnicodeScript.of(c)) {
      case HAN -> 2;
      case HIRAGANA, KATAKANA -> 1;
      default -> 0;
    };
  }

  /** At a quotation mark, be there a full stop before it, or at an ellipsis. */
  private static boolean closes(String text, int at) {
    char c = text.charAt(at);
    boolean stop = at + 1 < text.length() && ".,;:!?".indexOf(c) >= 0;
    return QuotedText.mark(c)
        || c == '…'
        || text.startsWith("...", at)
        || stop && QuotedText.mark(text.charAt(at + 1));
  }
}
