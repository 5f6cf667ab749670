package world.kindness.intake.formats.chat;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reply quotes, and its own words.
 *
 * @param text the reply's own words
 * @param match the quoted message; null when not found
 */
record ReplyQuote(QuotedText quote, String text, EarlierMessages.Match match) {
  private static final String LITERAL_BREAK = "\\n";

  /**
   * Reads a body as a reply. A quote may be as long as a message, and hold quotation marks and line
   * breaks of its own: among the places where it could end, the last that makes it a known message
   * is taken, else the first.
   */
  static Optional<ReplyQuote> in(String body, EarlierMessages earlier) {
    for (ChatPhrase phrase : ChatPhrase.KNOWN) {
      int start = phrase.kind() == ChatPhrase.Kind.REPLY ? phrase.quoteIn(body) : -1;
      if (start >= 0) {
        Optional<ReplyQuote> reply = new Ends(body, start, phrase.ending(), earlier).read();
        if (reply.isPresent() && (phrase.seen() || reply.get().match != null)) {
          return reply;
        }
      }
    }
    return Optional.empty();
  }

  /** Reads a body whose quote begins at a quotation mark, in the words of whatever language. */
  static Optional<ReplyQuote> at(String body, int mark, EarlierMessages earlier) {
    return new Ends(body, mark, "", earlier).read().filter(reply -> reply.match != null);
  }

  /**
   * A reply's own words where what it quotes may be private and is not known: the quote is taken to
   * end at the last place where one can, before an empty line if there is such a place.
   */
  static String ownWords(String body) {
    int own = 0;
    boolean apart = false;
    for (int i = 1; i < body.length(); i++) {
      int at = QuotedText.mark(body.charAt(i)) || ellipsis(body, i) ? ownWords(body, i + 1) : -1;
      boolean emptyLine = at >= 0 && emptyLine(body, at);
      if (at >= 0 && (emptyLine || !apart)) {
        own = at;
        apart |= emptyLine;
      }
    }
    return QuotedText.trim(body.substring(own));
  }

  /** The places where a quote can end, each compared with the earlier messages in one walk. */
  private static class Ends {
    /** Where a quote ends and the own words begin, and what the quote fits. */
    private record End(int end, int own, EarlierMessages.Match match) {}

    private final String body;
    private final int start;
    private final String ending;
    private final boolean marked;
    private final EarlierMessages.Walk walk;

    /** What the text before the last ellipsis fits, and where that ellipsis ends. */
    private EarlierMessages.Match cut;

    private int cutEnd = -1;
    private int lastSeen = -1;

    Ends(String body, int start, String ending, EarlierMessages earlier) {
      this.body = body;
      this.start = start;
      this.ending = ending;
      marked = start < body.length() && QuotedText.mark(body.charAt(start));
      walk = earlier.walk();
    }

    Optional<ReplyQuote> read() {
      End longest = null;
      End oneLine = null;
      End first = null;
      for (int i = marked ? start + 1 : start; i <= body.length(); i++) {
        if (canEnd(i)) {
          int end = marked ? i + 1 : i;
          int own = ownAfter(end);
          EarlierMessages.Match match = match();
          if (match == null) {
            first = first == null && own >= 0 && marked ? new End(end, own, null) : first;
          } else if (own >= 0) {
            boolean clear = marked || cutEnd == lastSeen || emptyLine(body, own);
            longest = clear ? new End(end, own, match) : longest;
          } else if (oneLine == null && marked && blankAt(afterColon(end))) {
            oneLine = new End(end, afterColon(end), match);
          }
        }
        if (longest != null && walk.lost() && lastSeen > cutEnd) {
          break;
        }
        i += i < body.length() ? step(i) : 0;
      }
      // Without quotation marks only a known message tells a quote from a person's own words.
      return Stream.of(longest, oneLine, first)
          .filter(Objects::nonNull)
          .findFirst()
          .map(this::reply);
    }

    /** At a quotation mark; without one, behind an ellipsis or where the line ends. */
    private boolean canEnd(int i) {
      if (marked) {
        return i < body.length() && QuotedText.mark(body.charAt(i));
      }
      return i == body.length()
          || body.charAt(i) == '\n'
          || body.startsWith(LITERAL_BREAK, i)
          || cutEnd >= 0 && cutEnd == i - 1;
    }

    /** Goes on; how many characters more than one were read. */
    private int step(int i) {
      char c = body.charAt(i);
      if (body.startsWith(LITERAL_BREAK, i)) {
        walk.step(' ');
        return 1;
      }
      if (c == '…' || body.startsWith("...", i)) {
        cut = walk.length() == 0 ? null : walk.any();
        cutEnd = c == '…' ? i : i + 2;
      }
      lastSeen = QuotedText.blank(c) ? lastSeen : i;
      walk.step(c);
      return 0;
    }

    private EarlierMessages.Match match() {
      EarlierMessages.Match whole = walk.whole();
      return whole == null && cutEnd >= 0 && cutEnd == lastSeen ? cut : whole;
    }

    private int ownAfter(int at) {
      return body.startsWith(ending, at) ? ReplyQuote.ownWords(body, at + ending.length()) : -1;
    }

    private int afterColon(int at) {
      return body.startsWith(":", at) ? at + 1 : at;
    }

    private boolean blankAt(int at) {
      return ending.isEmpty() && at < body.length() && QuotedText.blank(body.charAt(at));
    }

    private ReplyQuote reply(End found) {
      return new ReplyQuote(
          QuotedText.of(body.substring(start, found.end())),
          QuotedText.trim(body.substring(found.own())),
          found.match());
    }
  }

  private static boolean ellipsis(String body, int end) {
    return body.charAt(end) == '…' || body.startsWith("...", end - 2);
  }

  /** Whether own words that begin at {@code own}, line breaks included, begin a new paragraph. */
  private static boolean emptyLine(String body, int own) {
    return body.startsWith(LITERAL_BREAK + LITERAL_BREAK, own - 5)
        || body.startsWith(LITERAL_BREAK + LITERAL_BREAK, own - 4)
        || own < body.length() && body.charAt(own) == '\n' && blankLine(body, own + 1);
  }

  private static boolean blankLine(String body, int at) {
    int i = at;
    while (i < body.length() && body.charAt(i) != '\n' && QuotedText.blank(body.charAt(i))) {
      i++;
    }
    return i < body.length() && body.charAt(i) == '\n';
  }

  /** Where the own words begin if a quote ends before {@code at}; -1 when it cannot end there. */
  private static int ownWords(String body, int at) {
    int i = at;
    if (i < body.length() && body.charAt(i) == ':') {
      i++;
    }
    while (i < body.length() && body.charAt(i) != '\n' && QuotedText.blank(body.charAt(i))) {
      i++;
    }
    if (i == body.length() || body.charAt(i) == '\n') {
      return i;
    }
    int own = i;
    while (body.startsWith(LITERAL_BREAK, own)
        || own > i && own < body.length() && body.charAt(own) == ' ') {
      own += body.charAt(own) == ' ' ? 1 : LITERAL_BREAK.length();
    }
    return own > i ? own : -1;
  }
}
