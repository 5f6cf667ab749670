package world.kindness.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail server means that does not take a mail. */
final class Refusal {
  /** Bad mailbox or system, moved away, disabled (RFC 3463, 3.2 and 3.3). */
  private static final Set<String> NOBODY =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

  private static final Pattern DETAIL = Pattern.compile("\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})");

  private Refusal() {}

  /**
   * Whether the address is nobody's, for good. A refusal for another reason, or without one, such
   * as that of a server which does not know us, says nothing of the address.
   */
  static boolean isNobody(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException answer) {
        Matcher detail = DETAIL.matcher(answer.getReplyMessage());
        return detail.lookingAt() && NOBODY.contains(detail.group(1));
      }
    }
    return false;
  }
}
