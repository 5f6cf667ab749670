package world.kindness.intake.chat;

import java.util.Optional;

/**
 * What a reply quotes, and its own words.
 *
 * @param text the reply's own words
 * @param match the quoted message; null when not found
 */
record ReplyQuote(QuotedText quote, String text, EarlierMessages.Match match) {
  private static final int LONGEST_QUOTE = 300;

  /** Clients cut at 50 characters; emoji, marks and line breaks come on top. */
  private static final int LONGEST_CUT = 120;

  private static final String LITERAL_BREAK = "\\n";

  /**
   * Reads a body as a reply. A quote may hold quotation marks and line breaks of its own: among the
   * places where it could end, the first that makes it a known message is taken, else the first.
   */
  static Optional<ReplyQuote> in(String body, EarlierMessages earlier) {
    return words(body).flatMap(words -> after(body, words.length(), earlier));
  }

  /**
   * A reply's own words where what it quotes may be private: the quote is taken to end at the last
   * place where a quote of Zoom's length can.
   */
  static String ownWords(String body) {
    int start = words(body).map(String::length).orElse(0);
    int own = start;
    for (int i = start + 1; i < Math.min(body.length(), start + LONGEST_CUT); i++) {
      boolean closes = QuotedText.mark(body.charAt(i)) || ellipsis(body, i);
      own = closes ? Math.max(own, ownWords(body, i + 1)) : own;
    }
    return QuotedText.trim(body.substring(own));
  }

  private static Optional<String> words(String body) {
    return ChatPhrase.KNOWN.stream()
        .filter(phrase -> phrase.kind() == ChatPhrase.Kind.REPLY)
        .map(ChatPhrase::beginning)
        .filter(body::startsWith)
        .findFirst();
  }

  private static Optional<ReplyQuote> after(String body, int start, EarlierMessages earlier) {
    boolean marked = start < body.length() && QuotedText.mark(body.charAt(start));
    ReplyQuote first = null;
    int limit = Math.min(body.length(), start + LONGEST_QUOTE);
    for (int i = start + 1; i < limit; i++) {
      char c = body.charAt(i);
      boolean closes = marked ? QuotedText.mark(c) : ellipsis(body, i);
      int own = closes ? ownWords(body, i + 1) : -1;
      if (own < 0) {
        continue;
      }
      QuotedText quote = QuotedText.of(body.substring(start, i + 1));
      ReplyQuote candidate =
          new ReplyQuote(quote, QuotedText.trim(body.substring(own)), earlier.find(quote));
      if (candidate.match != null) {
        return Optional.of(candidate);
      }
      first = first == null ? candidate : first;
    }
    // Without quotation marks only a known message tells a quote from a person's own words.
    return marked ? Optional.ofNullable(first) : Optional.empty();
  }

  private static boolean ellipsis(String body, int end) {
    return body.charAt(end) == '…' || body.startsWith("...", end - 2);
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
