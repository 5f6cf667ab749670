package world.kindness.intake.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * The beginning of a record in a cloud recording's chat: {@code 00:13:46⇥Name:⇥text}.
 *
 * @param offset from the recording's start
 * @param sender the name as the client showed it, blanks trimmed
 * @param text what stands in the same line after the name
 */
public record CloudChatHeader(Duration offset, String sender, String text) {
  private static final int CLOCK = "00:00:00".length();
  private static final int LONGEST_NAME = 300;

  /** Reads a line; empty when it does not begin a record. */
  public static Optional<CloudChatHeader> in(String line) {
    if (line.length() < CLOCK + 3 || line.charAt(CLOCK) != '\t' || !clock(line)) {
      return Optional.empty();
    }
    int end = line.indexOf(":\t", CLOCK + 1);
    if (end < 0 || end > CLOCK + LONGEST_NAME) {
      return Optional.empty();
    }
    String sender = QuotedText.trim(line.substring(CLOCK + 1, end));
    if (sender.isEmpty()) {
      return Optional.empty();
    }
    Duration offset =
        Duration.ofSeconds(number(line, 0) * 3600L + number(line, 3) * 60L + number(line, 6));
    return Optional.of(new CloudChatHeader(offset, sender, line.substring(end + 2)));
  }

  private static boolean clock(String line) {
    return line.charAt(2) == ':'
        && line.charAt(5) == ':'
        && number(line, 0) >= 0
        && number(line, 3) >= 0
        && number(line, 3) < 60
        && number(line, 6) >= 0
        && number(line, 6) < 60;
  }

  /** Two ASCII digits as a number, or -1. */
  private static int number(String line, int at) {
    int tens = line.charAt(at) - '0';
    int ones = line.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }
}
