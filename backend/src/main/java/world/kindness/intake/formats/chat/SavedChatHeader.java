package world.kindness.intake.formats.chat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The beginning of a record in a chat saved on a computer, such as {@code 18:03:25 From A to
 * Everyone:}.
 *
 * @param date null where the format has none
 * @param offset since midnight
 * @param sender the name as the client showed it, blanks trimmed
 * @param audience who could read the record
 * @param text what stands in the same line after the names; empty where the text begins below
 * @param shape how the header is written; null when it is unclear
 */
public record SavedChatHeader(
    LocalDate date, Duration offset, String sender, Audience audience, String text, Shape shape) {

  /** Who could read a record. */
  public enum Audience {
    EVERYONE,
    PRIVATE,
    /** Not to be told, therefore to be treated as private. */
    UNCLEAR
  }

  /** How a header is written. */
  public enum Shape {
    /** Text in the same line and no recipient. */
    BARE,
    /** Text in the same line. */
    INLINE,
    /** Text below, the names between double blanks. */
    WIDE,
    /** Text below. */
    BLOCK,
    /** Text below, the time with its date. */
    DATED
  }

  /** Reads a line without knowing its file; empty when it does not begin a record for certain. */
  public static Optional<SavedChatHeader> in(String line) {
    return Optional.ofNullable(in(line, SavedChatStyle.UNKNOWN))
        .filter(header -> header.audience() != Audience.UNCLEAR);
  }

  /** Reads a line; null when it begins no record. Whatever may begin one comes back as unclear. */
  static SavedChatHeader in(String line, SavedChatStyle style) {
    int loose = ChatClock.looseEnd(line);
    if (loose < 0) {
      return null;
    }
    ChatClock clock = ChatClock.in(line);
    if (clock != null) {
      SavedChatHeader header = new HeaderReading(line, clock, style).header();
      return header != null ? header : unclear(clock.date(), clock.offset());
    }
    return namesFollow(line, loose) ? unclear(null, null) : null;
  }

  boolean isPublic() {
    return audience == Audience.EVERYONE;
  }

  /** Another clock than Zoom's with a header's first word soon after it. */
  private static boolean namesFollow(String line, int at) {
    int end = Math.min(line.length(), at + 16);
    for (int i = at; i < end; i++) {
      for (HeaderWords words : HeaderWords.KNOWN) {
        if (!words.from().isEmpty()
            && !Character.isLetter(line.charAt(i - 1))
            && words.senderIn(line, i) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static SavedChatHeader unclear(LocalDate date, Duration offset) {
    return new SavedChatHeader(date, offset, "", Audience.UNCLEAR, "", null);
  }
}
