package world.kindness.intake.formats.chat;

/**
 * A message, or the beginning of one, as Zoom quotes it in replies and reactions.
 *
 * @param text without quotation marks and ellipsis, white space folded
 * @param cut true when an ellipsis says that more follows
 * @param whole the same with its ellipsis, for a message that itself ends in dots
 */
record QuotedText(String text, boolean cut, String whole) {
  private static final String MARKS = "\"“”„«»「」『』";

  /** Reads a quote, with its quotation marks or without. */
  static QuotedText of(String raw) {
    String whole = fold(unquoted(raw));
    String text = withoutEllipsis(whole);
    return new QuotedText(text, text.length() < whole.length(), whole);
  }

  /** Any white space, line breaks and literal {@code \n} become one blank, or none at the ends. */
  static String fold(String text) {
    if (folded(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean literalBreak = c == '\\' && text.startsWith("\\n", i);
      if (literalBreak || blank(c)) {
        gap = !folded.isEmpty();
        i += literalBreak ? 1 : 0;
        continue;
      }
      if (gap) {
        folded.append(' ');
        gap = false;
      }
      folded.append(c);
    }
    return folded.toString();
  }

  /** Spares a copy of nearly every message. */
  private static boolean folded(String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = blank(c);
      if (blank && (gap || c != ' ') || c == '\\' && text.startsWith("\\n", i)) {
        return false;
      }
      gap = blank;
    }
    return text.isEmpty() || !gap;
  }

  /** Trims white space, no-break spaces included. */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a character is one of the quotation marks that clients write. */
  static boolean mark(char c) {
    return MARKS.indexOf(c) >= 0;
  }

  /**
   * Whether a character makes no difference to a quotation: one client writes the mark that asks
   * for a coloured emoji, another leaves it out, and a cut may break an emoji or a literal {@code
   * \n} in two.
   */
  static boolean unseen(char c) {
    return c == '\uFE0F' || c == '\uFFFD' || c == '\\';
  }

  /** Takes one pair of quotation marks off, or nothing. */
  static String unquoted(String raw) {
    String text = trim(raw);
    return text.length() >= 2 && mark(text.charAt(0)) && mark(text.charAt(text.length() - 1))
        ? trim(text.substring(1, text.length() - 1))
        : text;
  }

  private static String withoutEllipsis(String text) {
    int to = text.endsWith("…") ? text.length() - 1 : text.length();
    to = text.endsWith("...") ? text.length() - 3 : to;
    if (to == text.length()) {
      return text;
    }
    // A cut may fall into the middle of a character; the broken half matches nothing.
    while (to > 0 && (text.charAt(to - 1) == '\uFFFD' || lone(text, to - 1))) {
      to--;
    }
    return trim(text.substring(0, to));
  }

  private static boolean lone(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at));
  }
}
