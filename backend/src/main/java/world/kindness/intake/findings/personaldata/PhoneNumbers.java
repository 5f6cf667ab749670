package world.kindness.intake.findings.personaldata;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import world.kindness.intake.findings.personaldata.PersonalData.Found;
import world.kindness.intake.findings.personaldata.PersonalData.Kind;

/** Finds telephone numbers that are valid, British unless they name their country. */
class PhoneNumbers {
  private static final String REGION = "GB";
  private static final int FEWEST_DIGITS = 7;
  private static final int LONGEST_STRETCH = 2000;
  private static final int LONGEST_GAP = 3;

  private PhoneNumbers() {}

  /** Looks only at stretches of digits and their separators, so that huge lines stay linear. */
  static void find(String text, List<Found> found) {
    for (int start = 0; start < text.length(); ) {
      if (!opens(text.charAt(start))) {
        start++;
        continue;
      }
      int end = start;
      int digits = 0;
      int gap = 0;
      while (end < text.length()
          && part(text.charAt(end))
          && gap <= LONGEST_GAP
          && (end - start < LONGEST_STRETCH || gap == 0)
          && end - start < 2 * LONGEST_STRETCH) {
        gap = digit(text.charAt(end)) ? 0 : gap + 1;
        digits += gap == 0 ? 1 : 0;
        end++;
      }
      if (digits >= FEWEST_DIGITS) {
        in(text, start, end, found);
      }
      start = end;
    }
  }

  private static void in(String text, int start, int end, List<Found> found) {
    // A little of what stands around lets the library see that a number is part of a word.
    int from = Math.max(0, start - 2);
    int to = Math.min(text.length(), end + 2);
    for (PhoneNumberMatch match :
        PhoneNumberUtil.getInstance()
            .findNumbers(text.substring(from, to), REGION, Leniency.VALID, LONGEST_STRETCH)) {
      int first = from + match.start();
      int last = from + match.end();
      if (written(match.rawString()) && !date(match.rawString()) && free(text, first, last)) {
        found.add(new Found(Kind.PHONE, first, last, text.substring(first, last)));
      }
    }
  }

  /** People write a number with its plus, its zero or its 44; bare digits are an identifier. */
  private static boolean written(String raw) {
    String number = raw.startsWith("(") ? raw.substring(1) : raw;
    return number.startsWith("+")
        || number.startsWith("＋")
        || number.startsWith("0")
        || number.startsWith("44");
  }

  /** {@code 05.09.2022 17} and the like. */
  private static boolean date(String raw) {
    return raw.length() >= 10
        && "-./".indexOf(raw.charAt(2)) >= 0
        && raw.charAt(5) == raw.charAt(2)
        && (raw.startsWith("19", 6) || raw.startsWith("20", 6));
  }

  /** Not part of a word, an address or a longer number. */
  private static boolean free(String text, int start, int end) {
    if (start > 0) {
      char before = text.charAt(start - 1);
      boolean joined =
          (before == '.' || before == '-') && start > 1 && digit(text.charAt(start - 2));
      if (Character.isLetterOrDigit(before) || "/=_#&?%@".indexOf(before) >= 0 || joined) {
        return false;
      }
    }
    return end == text.length()
        || !Character.isLetterOrDigit(text.charAt(end)) && "/=_%@".indexOf(text.charAt(end)) < 0;
  }

  private static boolean opens(char c) {
    return digit(c) || c == '+' || c == '＋' || c == '(';
  }

  private static boolean part(char c) {
    return digit(c) || c == ' ' || c == '\u00A0' || "+＋()-.–‑/".indexOf(c) >= 0;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
