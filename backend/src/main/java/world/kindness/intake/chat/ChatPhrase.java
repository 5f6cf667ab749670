package world.kindness.intake.chat;

import java.util.List;

/**
 * The words with which a client reports a reply or a reaction. They follow the language of each
 * sender's own client, so one file may hold several. A new language is a new row.
 *
 * @param pattern the words, with {@code {q}} for the quote and {@code {e}} for the emoji
 */
record ChatPhrase(Kind kind, String pattern) {

  /** What a record with these words is. */
  enum Kind {
    REPLY,
    REACTION,
    REMOVAL
  }

  /** A quote and, save for a reply, an emoji. */
  record Reading(Kind kind, String quote, String emoji) {}

  private static final String QUOTE = "{q}";
  private static final String EMOJI = "{e}";
  private static final int LONGEST_EMOJI = 64;
  private static final int LONGEST_REPORT = 500;

  /** The longest beginning comes first where one begins with another. */
  static final List<ChatPhrase> KNOWN =
      List.of(
          new ChatPhrase(Kind.REPLY, "Replying to {q}"),
          new ChatPhrase(Kind.REPLY, "Antwoord verzenden naar {q}"),
          new ChatPhrase(Kind.REPLY, "Antworten auf {q}"),
          new ChatPhrase(Kind.REPLY, "Antwort auf {q}"),
          new ChatPhrase(Kind.REPLY, "Antwort an {q}"),
          new ChatPhrase(Kind.REPLY, "Répondre à {q}"),
          new ChatPhrase(Kind.REPLY, "Respondiendo a {q}"),
          new ChatPhrase(Kind.REPLY, "正在回复{q}"),
          new ChatPhrase(Kind.REACTION, "Reacted to {q} with {e}"),
          new ChatPhrase(Kind.REACTION, "Heeft gereageerd op {q} met {e}"),
          new ChatPhrase(Kind.REACTION, "Hat auf {q} mit {e} reagiert"),
          new ChatPhrase(Kind.REACTION, "A réagi à {q} avec {e}"),
          new ChatPhrase(Kind.REACTION, "Se ha reaccionado a {q} con {e}"),
          new ChatPhrase(Kind.REACTION, "已使用{e}回应{q}"),
          new ChatPhrase(Kind.REMOVAL, "Removed a {e} reaction from {q}"),
          // Not yet seen in a real file:
          new ChatPhrase(Kind.REMOVAL, "Heeft een {e} reactie verwijderd van {q}"),
          new ChatPhrase(Kind.REMOVAL, "Heeft een {e}-reactie verwijderd van {q}"),
          new ChatPhrase(Kind.REMOVAL, "Heeft een {e} reactie verwijderd uit {q}"),
          new ChatPhrase(Kind.REMOVAL, "Heeft een {e}-reactie verwijderd uit {q}"));

  /** The words before the quote or the emoji. */
  String beginning() {
    return pattern.substring(0, pattern.indexOf('{'));
  }

  /** Reads a whole body as a reaction or its removal; null when it is neither. */
  static Reading reaction(String body) {
    if (body.length() > LONGEST_REPORT) {
      return null;
    }
    return KNOWN.stream()
        .filter(phrase -> phrase.kind != Kind.REPLY)
        .map(phrase -> phrase.read(body))
        .filter(reading -> reading != null)
        .findFirst()
        .orElse(null);
  }

  private Reading read(String body) {
    boolean quoteFirst = pattern.indexOf(QUOTE) < pattern.indexOf(EMOJI);
    int second = pattern.indexOf(quoteFirst ? EMOJI : QUOTE);
    String before = beginning();
    String between = pattern.substring(before.length() + 3, second);
    String after = pattern.substring(second + 3);
    if (!body.startsWith(before) || !body.endsWith(after)) {
      return null;
    }
    int to = body.length() - after.length();
    int split =
        quoteFirst
            ? body.lastIndexOf(between, to - between.length())
            : body.indexOf(between, before.length());
    if (split < before.length() || split + between.length() > to) {
      return null;
    }
    String one = body.substring(before.length(), split);
    String two = body.substring(split + between.length(), to);
    String emoji = QuotedText.unquoted(quoteFirst ? two : one);
    String quote = quoteFirst ? one : two;
    return isEmoji(emoji) && !quote.isBlank() ? new Reading(kind, quote, emoji) : null;
  }

  /** One or more whole graphemes; words and blanks are something a person wrote. */
  static boolean isEmoji(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_EMOJI
        && text.codePoints().noneMatch(c -> Character.isLetter(c) || c == ' ' || c == '\n')
        && text.codePoints().anyMatch(c -> c > 127);
  }
}
