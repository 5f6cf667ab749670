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

  private static final Pattern OF_ADDRESS = Pattern.compile("[45]\\.[12]\\.\\d{1,3}");
  private static final Pattern DETAIL = Pattern.compile("\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})");

  private Refusal() {}

  /**
   * Whether the address is nobody's, for good. A refusal for another reason, or without one, such
   * as that of a server which does not know us, says nothing of the address.
   */
  static boolean isNobody(Throwable failure) {
    return NOBODY.contains(detail(failure));
  }

  /** Whether the refusal is about the address, or its mailbox: full, or away (RFC 3463, 3.2). */
  static boolean isOfAddress(Throwable failure) {
    return OF_ADDRESS.matcher(detail(failure)).matches();
  }

  /** What the server says besides its answer, such as 5.1.1; empty where it says nothing. */
  private static String detail(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException answer) {
        Matcher detail = DETAIL.matcher(answer.getReplyMessage());
        return detail.lookingAt() ? detail.group(1) : "";
      }
    }
    return "";
  }
}
