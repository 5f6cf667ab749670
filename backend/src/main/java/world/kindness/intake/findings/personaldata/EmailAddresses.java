package world.kindness.intake.findings.personaldata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import world.kindness.intake.findings.personaldata.PersonalData.Found;
import world.kindness.intake.findings.personaldata.PersonalData.Kind;

/** Finds e-mail addresses by walking out from each at sign: linear, without backtracking. */
class EmailAddresses {
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;

  /** Endings of files that no address has: {@code picture.10.33.55@2x.png}. */
  private static final Set<String> FILES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "heic", "heif", "tif", "tiff", "pdf",
          "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "txt", "mp", "avif", "json", "html",
          "css", "js");

  private EmailAddresses() {}

  static void find(String text, List<Found> found) {
    int free = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > free && at - start < LONGEST_LOCAL && local(text.charAt(start - 1))) {
        start--;
      }
      while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
        start++;
      }
      int end = at + 1;
      while (end < text.length() && end - at <= LONGEST_DOMAIN && domain(text.charAt(end))) {
        end++;
      }
      while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
        end--;
      }
      end = at + 1 + host(text.substring(at + 1, end));
      if (start < at && end > at + 1) {
        found.add(new Found(Kind.EMAIL, start, end, text.substring(start, end)));
        free = end;
      }
    }
  }

  private static boolean local(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
  }

  private static boolean domain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  /** How much of it is a host, with words that a missing blank glued on cut off; 0 for none. */
  private static int host(String host) {
    if (host.startsWith(".") || host.startsWith("-") || host.contains("..")) {
      return 0;
    }
    for (int end = host.length(), dot; ; end = dot) {
      dot = host.lastIndexOf('.', end - 1);
      if (dot <= 0) {
        return 0;
      }
      if (top(host.substring(dot + 1, end))) {
        return end;
      }
    }
  }

  /** The last label is of letters only: {@code v5.4.0} is a version. */
  private static boolean top(String label) {
    return label.length() >= 2
            && label.chars().allMatch(Character::isLetter)
            && !FILES.contains(label.toLowerCase(Locale.ROOT))
        || label.regionMatches(true, 0, "xn--", 0, 4);
  }
}
