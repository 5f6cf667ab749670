package world.kindness.intake.formats.chat;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import world.kindness.intake.formats.text.Break;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;

/**
 * Where a text holds what may be records of a chat. Some of them may be private, so nothing but the
 * chat's own reader may take them in.
 */
public final class ChatInText {
  private static final int LONGEST_HEADER = 1_200;

  /** What people and programs put before what they paste. */
  private static final String MARKS = "->*•–—◦▪#|\"“'`([_";

  private ChatInText() {}

  /** Whether lines begin records of a chat saved on a computer, or what may be some. */
  public static boolean ofSavedChat(SourceText text) {
    return any(text, line -> SavedChatHeader.in(line, SavedChatStyle.UNKNOWN) != null);
  }

  /** Whether lines begin records of a cloud recording's chat. */
  public static boolean ofCloudChat(SourceText text) {
    return any(text, line -> CloudChatHeader.in(line).isPresent());
  }

  /** Whether lines begin records of a chat saved on a computer that are private for certain. */
  static boolean ofPrivateChat(String text) {
    return text.lines()
        .anyMatch(line -> SavedChatHeader.in(line).filter(h -> !h.isPublic()).isPresent());
  }

  /**
   * What of a message's words is public: those before a private record that a reading by lines of
   * another kind took for more of them.
   */
  public static String publicIn(String body) {
    StringBuilder words = new StringBuilder();
    for (TextLine line : SourceText.of(body).lines()) {
      SavedChatHeader header =
          line.before() == Break.OTHER
              ? SavedChatHeader.in(line.text(), SavedChatStyle.UNKNOWN)
              : SavedChatHeader.in(line.text()).orElse(null);
      if (header != null && !header.isPublic()) {
        return QuotedText.trim(words.toString());
      }
      words.append(line.text()).append('\n');
    }
    return body;
  }

  /** Also without seconds, as people copy it. */
  private static final Pattern ANY_CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}");

  /** Whether a private record of a chat stands in a text, wherever in a line it begins. */
  public static boolean anyPrivateIn(String text) {
    return any(SourceText.of(text), ChatInText::privateRecordIn);
  }

  private static boolean privateRecordIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (clockAt(line, i)) {
        String rest = line.substring(i, Math.min(line.length(), i + LONGEST_HEADER));
        if (SavedChatHeader.in(rest).filter(header -> !header.isPublic()).isPresent()
            || toSomebody(rest)) {
          return true;
        }
      }
    }
    return HeaderWords.privateMarkBeforeColon(line) && ANY_CLOCK.matcher(line).find();
  }

  /** A clock, a sender and others than everyone, with words in the same line or below. */
  private static boolean toSomebody(String text) {
    ChatClock clock = ChatClock.in(text);
    if (clock == null) {
      return false;
    }
    for (HeaderWords words : HeaderWords.KNOWN) {
      int sender = words.from().isEmpty() ? -1 : words.senderIn(text, clock.end());
      HeaderWords.Place to = sender < 0 ? null : words.firstTo(text.substring(sender));
      int colon = to == null ? -1 : text.indexOf(':', sender + to.to());
      if (colon >= 0) {
        return !words.isEveryone(text.substring(sender + to.to(), colon));
      }
    }
    return false;
  }

  /** The lines, by number, in which something may be a record of a chat. */
  public static List<Integer> in(SourceText text) {
    return lines(text, line -> recordIn(line, true));
  }

  /** The lines, by number, in which something is one for certain: for tables with times. */
  public static List<Integer> certainIn(SourceText text) {
    return lines(text, line -> recordIn(line, false));
  }

  /**
   * Whether a record stands in a line, wherever it begins.
   *
   * @param inDoubt also what only may be one, at the line's beginning
   */
  private static boolean recordIn(String line, boolean inDoubt) {
    boolean first = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (clockAt(line, i)) {
        String rest = line.substring(i, Math.min(line.length(), i + LONGEST_HEADER));
        if (recordAt(rest)
            || inDoubt && first && SavedChatHeader.in(rest, SavedChatStyle.UNKNOWN) != null) {
          return true;
        }
      }
      first &= QuotedText.blank(c) || MARKS.indexOf(c) >= 0;
    }
    return HeaderWords.privateMarkBeforeColon(line);
  }

  /** A header of either chat, or a clock, a sender and somebody to whom they write. */
  private static boolean recordAt(String text) {
    if (SavedChatHeader.in(text).isPresent() || CloudChatHeader.in(text).isPresent()) {
      return true;
    }
    ChatClock clock = ChatClock.in(text);
    return clock != null
        && HeaderWords.KNOWN.stream()
            .anyMatch(
                words -> {
                  int sender = words.senderIn(text, clock.end());
                  return sender >= 0 && words.firstTo(text.substring(sender)) != null;
                });
  }

  private static boolean clockAt(String line, int at) {
    char c = line.charAt(at);
    boolean begins = c == '[' || c >= '0' && c <= '9';
    return begins && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)));
  }

  private static boolean any(SourceText text, Predicate<String> record) {
    return text.lines().stream().map(TextLine::text).anyMatch(record);
  }

  private static List<Integer> lines(SourceText text, Predicate<String> record) {
    return text.lines().stream()
        .filter(line -> record.test(line.text()))
        .map(TextLine::number)
        .toList();
  }
}
