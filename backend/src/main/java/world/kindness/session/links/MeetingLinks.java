package world.kindness.session.links;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.platform.text.WordEdge;

/**
 * Meeting links that let in or carry a passcode, and passcodes written out. Whoever has them can
 * walk into a call, so they never reach storage.
 */
public final class MeetingLinks {
  private static final String LINK_GONE = "[meeting link removed]";
  private static final String PASSCODE_GONE = "[removed]";

  private static final String DELIMITERS = "<>\"“”";
  private static final int LONGEST_HOST = 253;

  private static final List<String> MEETING_HOSTS =
      List.of(
          "zoom.us",
          "zoom.com",
          "zoomgov.com",
          "teams.microsoft.com",
          "teams.live.com",
          "meet.google.com",
          "webex.com");
  private static final List<String> SECRETS =
      List.of("pwd=", "passcode=", "password=", "?p=", "&p=", "&tk=", "?tk=");

  /** Links of Teams, Meet and Webex let in by themselves: what they carry is the secret. */
  private static final Pattern JOINS =
      Pattern.compile(
          "teams\\.(?:microsoft|live)\\.com/(?:l/meetup-join/|meet/|_#/(?:l/)?meetup-join/|dl/launcher)"
              + "|meet\\.google\\.com/(?:lookup/|[a-z]{3,4}-?[a-z]{4}-?[a-z]{3,4}(?![a-z\\d]))"
              + "|webex\\.com/(?:[^\\s]{0,200}j\\.php|meet/|join/|[^\\s]{0,200}mtid=|m/|[^\\s]{0,60}/joinservice)");

  private static final List<String> JOIN_HOSTS =
      List.of("teams.microsoft.com/", "teams.live.com/", "meet.google.com/", "webex.com/");

  /** Where meeting hosts keep what may be watched afterwards. */
  private static final List<String> RECORDINGS = List.of("/rec/", "/recordingservice/");

  private static final List<String> PASSCODES = List.of("pwd=", "passcode=", "password=");

  /** The word, a colon or "is", and a code in the same line; bounded, so it stays linear. */
  private static final Pattern PASSCODE =
      Pattern.compile(
          "(?i)"
              + WordEdge.START
              + "(passcode|passwort|kenncode|meeting password|zoom password|wachtwoord"
              + "|code secret|código de acceso|lösenkod)"
              + "([ \\t]{0,5}+(?::|=|is"
              + WordEdge.END
              + ")[ \\t]{0,5}+)(?!\\[removed\\])([^\\s,;\\])]{3,40}+)");

  private MeetingLinks() {}

  /** The text without secrets; other links stand, and no line is added or lost. */
  public static String withoutSecrets(String text) {
    return passcodes(links(text));
  }

  /** Whether an address opens a meeting, also wrapped in another, or carries a passcode. */
  public static boolean letsIn(String address) {
    String plain = withoutEscapes(address.toLowerCase(Locale.ROOT));
    if (PASSCODES.stream().anyMatch(plain::contains) || !withoutSecrets(address).equals(address)) {
      return true;
    }
    for (int at = plain.indexOf("://"); at >= 0; at = plain.indexOf("://", at + 3)) {
      int path = plain.indexOf('/', at + 3);
      String below = path < 0 ? "" : plain.substring(path);
      if (meetingHost(plain, at + 3)
          && (below.contains("..") || RECORDINGS.stream().noneMatch(below::startsWith))) {
        return true;
      }
    }
    return false;
  }

  private static String links(String text) {
    StringBuilder out = null;
    int from = 0;
    for (int start = 0, end; start < text.length(); start = end + 1) {
      end = start;
      while (end < text.length() && !delimiter(text.charAt(end))) {
        end++;
      }
      int link = secretLink(text.substring(start, end));
      if (link >= 0) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, from, start + link).append(LINK_GONE);
        from = withoutPunctuation(text, start + link, end);
      }
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  private static String passcodes(String text) {
    Matcher passcode = PASSCODE.matcher(text);
    StringBuilder out = null;
    int from = 0;
    while (passcode.find()) {
      String code = passcode.group(3);
      boolean said = passcode.group(2).strip().equalsIgnoreCase("is");
      // "the passcode is needed" tells nothing; a code has a digit or stands after a colon.
      if (said && code.chars().noneMatch(Character::isDigit)) {
        continue;
      }
      out = out == null ? new StringBuilder(text.length()) : out;
      int end = withoutPunctuation(text, passcode.start(3), passcode.end(3));
      out.append(text, from, passcode.start(3)).append(PASSCODE_GONE);
      from = end;
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  /** Where in a word a meeting link with its passcode begins; -1 when there is none. */
  private static int secretLink(String word) {
    String plain = withoutEscapes(word.toLowerCase(Locale.ROOT));
    if (SECRETS.stream().noneMatch(plain::contains) && !joins(plain)) {
      return -1;
    }
    int start = 0;
    while (start < word.length() && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    boolean meeting = meetingHost(plain, start);
    for (int at = plain.indexOf("://"); at >= 0 && !meeting; at = plain.indexOf("://", at + 3)) {
      meeting = meetingHost(plain, at + 3);
    }
    return meeting ? start : -1;
  }

  private static boolean joins(String plain) {
    return JOIN_HOSTS.stream().anyMatch(plain::contains) && JOINS.matcher(plain).find();
  }

  /** Mail filters wrap links and escape what they wrap. */
  private static String withoutEscapes(String link) {
    return link.indexOf('%') < 0
        ? link
        : link.replace("%3a", ":").replace("%2f", "/").replace("%3f", "?").replace("%3d", "=");
  }

  private static boolean meetingHost(String link, int from) {
    int to = from;
    while (to < link.length() && to - from < LONGEST_HOST && "/?#:".indexOf(link.charAt(to)) < 0) {
      to++;
    }
    String host = link.substring(from, to);
    return MEETING_HOSTS.stream()
        .anyMatch(known -> host.equals(known) || host.endsWith("." + known));
  }

  private static boolean delimiter(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || DELIMITERS.indexOf(c) >= 0;
  }

  /** A full stop or a bracket after a link is the sentence's. */
  private static int withoutPunctuation(String text, int start, int end) {
    int to = end;
    while (to > start + 1 && ".,;:!?)]}'".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return to;
  }
}
