package world.kindness.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail server means that does not take a mail. */
final class Refusal {
  /** No such mailbox, not here, no such name (RFC 5321, 4.2.3). */
  private static final Set<Integer> NOBODY = Set.of(550, 551, 553);

  /** Bad mailbox or system, moved away, disabled (RFC 3463, 3.2 and 3.3). */
  private static final Set<String> NOBODY_IN_DETAIL =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

  private static final Pattern DETAIL = Pattern.compile("\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})");

  private Refusal() {}

  /**
   * Whether the address is nobody's, for good. A refusal for another reason, such as a sender that
   * the server does not know, says nothing of the address.
   */
  static boolean isNobody(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException answer) {
        Matcher detail = DETAIL.matcher(answer.getReplyMessage());
        return detail.lookingAt()
            ? NOBODY_IN_DETAIL.contains(detail.group(1))
            : NOBODY.contains(answer.getReplyCode());
      }
    }
    return false;
  }
}
