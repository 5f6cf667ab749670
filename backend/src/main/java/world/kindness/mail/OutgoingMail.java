package world.kindness.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in plain text.
 *
 * @param to one bare address
 * @param headers further headers, such as List-Unsubscribe
 * @param html the same once more for programs that show it; null for plain text alone
 * @param mailing what was sent to many with it, which hears how it went; null for a mail by itself
 * @param until after which it says nothing that is true; null where that never comes
 */
public record OutgoingMail(
    String to,
    String subject,
    String text,
    Map<String, String> headers,
    List<Attachment> attachments,
    @Nullable String html,
    @Nullable UUID mailing,
    @Nullable Instant until) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "^[^\\s\\p{Cntrl},;:<>()\"\\\\@]{1,64}@[^\\s\\p{Cntrl},;:<>()\"\\\\@]{1,190}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** A file of text that goes with a mail. */
  public record Attachment(String name, String mediaType, String text) {}

  public OutgoingMail(String to, String subject, String text) {
    this(to, subject, text, Map.of(), List.of());
  }

  public OutgoingMail(
      String to,
      String subject,
      String text,
      Map<String, String> headers,
      List<Attachment> attachments) {
    this(to, subject, text, headers, attachments, null, null, null);
  }

  /**
   * @throws IllegalArgumentException for an address or a header that could become more than one
   *     header
   */
  public OutgoingMail {
    // A mail that an earlier version left waiting has neither.
    headers = headers == null ? Map.of() : Map.copyOf(headers);
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    if (!isAddress(to)) {
      throw new IllegalArgumentException("not one bare mail address");
    }
    if (CONTROL.matcher(subject).find()) {
      throw new IllegalArgumentException("a subject is one line");
    }
    if (headers.values().stream().anyMatch(value -> CONTROL.matcher(value).find())) {
      throw new IllegalArgumentException("a header is one line");
    }
  }

  /** The same with one more header. */
  OutgoingMail with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new OutgoingMail(to, subject, text, more, attachments, html, mailing, until);
  }

  /** Everything that it says, to whom and about what. */
  public Stream<String> texts() {
    return Stream.of(
            Stream.of(to, subject, text),
            Stream.ofNullable(html),
            headers.values().stream(),
            attachments.stream().flatMap(file -> Stream.of(file.name(), file.text())))
        .flatMap(Function.identity());
  }

  /** Whether a text is one bare address, without a name, a list or a line break. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
