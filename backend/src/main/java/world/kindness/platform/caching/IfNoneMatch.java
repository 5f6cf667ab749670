package world.kindness.platform.caching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a reader has what would be sent (RFC 9110, 13.1.2). Tags are compared weakly: a proxy
 * that compresses an answer makes its tag a weak one.
 */
final class IfNoneMatch {
  /** One entity tag, weak or strong; commas may stand in it. */
  private static final Pattern TAG =
      Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\")");

  private IfNoneMatch() {}

  /**
   * @param header a list of tags, or {@code *}; null for none sent
   * @param tag the strong tag of what would be sent
   */
  static boolean has(String header, String tag) {
    if (header == null) {
      return false;
    }
    if (header.strip().equals("*")) {
      return true;
    }
    Matcher tags = TAG.matcher(header);
    while (tags.find()) {
      if (tags.group(1).equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
