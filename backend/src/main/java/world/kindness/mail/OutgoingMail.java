package world.kindness.mail;

import java.util.regex.Pattern;

/**
 * A mail to one person, in plain text.
 *
 * @param to one bare address
 */
public record OutgoingMail(String to, String subject, String text) {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl},;:<>()\"\\\\@]{1,64}@[^\\s\\p{Cntrl},;:<>()\"\\\\@]{1,190}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /**
   * @throws IllegalArgumentException for an address or a subject that could become more than one
   *     header
   */
  public OutgoingMail {
    if (!isAddress(to)) {
      throw new IllegalArgumentException("not one bare mail address");
    }
    if (CONTROL.matcher(subject).find()) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }

  /** Whether a text is one bare address, without a name, a list or a line break. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
