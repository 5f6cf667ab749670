package world.kindness.mail;

import java.util.UUID;

/**
 * How a mail went that was sent to many with others; told after it was handed over, outside of any
 * transaction.
 *
 * @param mailing what was sent
 * @param to the address
 */
public record MailingNews(UUID mailing, String to, Outcome outcome) {
  /** How it ended. */
  public enum Outcome {
    /** The mail server took it. */
    SENT,
    /** It has nobody of that address, and never will: no further attempt. */
    NOBODY,
    /** It was not taken in all the time that we tried, for a reason of the address. */
    REFUSED,
    /** It was not taken in all the time that we tried, or not while it was true. */
    GIVEN_UP
  }
}
