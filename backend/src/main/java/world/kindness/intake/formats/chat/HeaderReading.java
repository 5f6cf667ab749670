package world.kindness.intake.formats.chat;

import world.kindness.intake.formats.chat.HeaderWords.Place;
import world.kindness.intake.formats.chat.SavedChatHeader.Audience;
import world.kindness.intake.formats.chat.SavedChatHeader.Shape;

/**
 * Tells sender, audience and text of a header apart. Names may hold what separates them, so a line
 * can often be read in several ways: of those, the one that is private wins, save where the
 * recipient is everyone or the format has no recipients.
 */
class HeaderReading {
  private static final int LONGEST = 600;
  private static final int LONGEST_BLOCK = 1_000;
  private static final int MOST_COLONS_IN_A_NAME = 8;

  private final ChatClock clock;
  private final SavedChatStyle style;
  private final String line;

  HeaderReading(String line, ChatClock clock, SavedChatStyle style) {
    this.line = line;
    this.clock = clock;
    this.style = style;
  }

  /** The header; null when the line cannot be told apart. */
  SavedChatHeader header() {
    for (HeaderWords words : HeaderWords.KNOWN) {
      int sender = words.senderIn(line, clock.end());
      SavedChatHeader header = sender < 0 ? null : header(words, line.substring(sender));
      if (header != null) {
        return header;
      }
    }
    return null;
  }

  private SavedChatHeader header(HeaderWords words, String rest) {
    SavedChatHeader block = style.inline() ? null : block(words, rest);
    SavedChatHeader header = block != null ? block : inline(words, rest);
    return header != null ? header : block(words, rest);
  }

  /** {@code A to Everyone:} with nothing behind it. */
  private SavedChatHeader block(HeaderWords words, String rest) {
    if (rest.length() > LONGEST_BLOCK) {
      return null;
    }
    int end = rest.length();
    while (end > 0 && QuotedText.blank(rest.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || !colon(rest.charAt(end - 1))) {
      return null;
    }
    String names = rest.substring(0, end - 1);
    return words.lastTo(names) == null ? null : addressed(words, names, "");
  }

  /** {@code A to Everyone : text} or {@code A : text}. */
  private SavedChatHeader inline(HeaderWords words, String rest) {
    int first = colonAfter(rest, 0);
    if (first < 0) {
      return null;
    }
    String head = rest.substring(0, Math.min(rest.length(), LONGEST));
    Place to = words.firstTo(head);
    int addressed = to == null ? -1 : colonAfter(rest, to.to());
    if (addressed < 0) {
      boolean couldBeBlock = to != null && block(words, rest) != null;
      return couldBeBlock && !style.withoutRecipients(clock)
          ? null
          : withoutRecipient(words, rest, first);
    }
    String names = rest.substring(0, addressed);
    SavedChatHeader read = addressed(words, names, rest.substring(addressed + 1));
    if (first == addressed) {
      return read;
    }
    boolean senderKnown = style.senders().contains(QuotedText.trim(rest.substring(0, first)));
    return style.withoutRecipients(clock) && (senderKnown || !read.isPublic())
        ? withoutRecipient(words, rest, first)
        : read;
  }

  private SavedChatHeader addressed(HeaderWords words, String names, String text) {
    Place to = words.lastTo(names);
    String sender = QuotedText.trim(names.substring(0, to.from()));
    boolean everyone =
        words.isEveryone(names.substring(to.to()))
            && !HeaderWords.privateMarkIn(names)
            && !sender.isEmpty();
    Shape below = HeaderWords.wide(names, to) ? Shape.WIDE : Shape.BLOCK;
    return header(
        sender,
        everyone ? Audience.EVERYONE : Audience.PRIVATE,
        text,
        text.isBlank() ? below : Shape.INLINE);
  }

  /** The oldest format names a recipient only where the record is private. */
  private SavedChatHeader withoutRecipient(HeaderWords words, String rest, int first) {
    int colon = first;
    int last = first;
    int seen = 0;
    for (int i = first; i >= 0; i = colonAfter(rest, i + 1)) {
      last = i;
      boolean known =
          seen++ < MOST_COLONS_IN_A_NAME
              && style.senders().contains(QuotedText.trim(rest.substring(0, i)));
      colon = known && colon == first ? i : colon;
    }
    if (HeaderWords.privateMarkIn(rest.substring(0, last))) {
      return header("", Audience.PRIVATE, "", Shape.BARE);
    }
    String sender = QuotedText.trim(rest.substring(0, colon));
    boolean unclear =
        words.from().isEmpty()
            || clock.date() != null
            || !clock.apart()
            || sender.isEmpty()
            || words.holdsOtherWords(sender);
    return unclear
        ? null
        : header(sender, Audience.EVERYONE, rest.substring(colon + 1), Shape.BARE);
  }

  private SavedChatHeader header(String sender, Audience audience, String text, Shape shape) {
    return new SavedChatHeader(
        clock.date(),
        clock.offset(),
        sender,
        audience,
        text,
        clock.date() == null ? shape : Shape.DATED);
  }

  /** The next colon with a blank before it and a blank or nothing behind it; -1 when none is. */
  private static int colonAfter(String text, int from) {
    int end = Math.min(text.length(), LONGEST);
    for (int i = Math.max(1, from); i < end; i++) {
      if (colon(text.charAt(i))
          && QuotedText.blank(text.charAt(i - 1))
          && (i + 1 == text.length() || QuotedText.blank(text.charAt(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean colon(char c) {
    return c == ':' || c == '：';
  }
}
