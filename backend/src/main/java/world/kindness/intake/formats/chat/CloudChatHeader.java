package world.kindness.intake.formats.chat;

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
  private static final int CLOCK = ChatClock.LENGTH;
  private static final int LONGEST_NAME = 300;

  /** Reads a line; empty when it does not begin a record. */
  public static Optional<CloudChatHeader> in(String line) {
    int seconds = ChatClock.seconds(line, 0);
    if (seconds < 0 || line.length() < CLOCK + 3 || line.charAt(CLOCK) != '\t') {
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
    return Optional.of(
        new CloudChatHeader(Duration.ofSeconds(seconds), sender, line.substring(end + 2)));
  }
}
