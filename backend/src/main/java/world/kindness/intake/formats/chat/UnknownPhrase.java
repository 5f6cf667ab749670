package world.kindness.intake.formats.chat;

/** What may be a client's report of a reply or a reaction in words that no table knows. */
final class UnknownPhrase {
  /** No client writes more around a quote. */
  private static final int LONGEST_WORDS = 60;

  private UnknownPhrase() {}

  /**
   * Whether an earlier message is quoted between a few words, with an emoji beside it or with an
   * own text below. It is no more than a reason to look: a person may have written it.
   */
  static boolean in(String body, EarlierMessages earlier) {
    int mark = firstMark(body);
    if (mark < 0) {
      return false;
    }
    String before = body.substring(0, mark);
    return ReplyQuote.at(body, mark, earlier)
        .map(ReplyQuote::text)
        .filter(own -> emojiIn(own) || emojiIn(before) || mark > 0 && below(body, own))
        .isPresent();
  }

  /** The first quotation mark of the first line, soon after its beginning; -1 if there is none. */
  private static int firstMark(String body) {
    int end = Math.min(body.length(), LONGEST_WORDS);
    for (int i = 0; i < end && body.charAt(i) != '\n'; i++) {
      if (QuotedText.mark(body.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean emojiIn(String words) {
    return words.length() <= LONGEST_WORDS
        && words.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
  }

  private static boolean below(String body, String own) {
    return !own.isEmpty() && body.endsWith("\n" + own);
  }
}
