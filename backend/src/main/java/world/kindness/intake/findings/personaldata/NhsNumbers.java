package world.kindness.intake.findings.personaldata;

import java.util.List;
import world.kindness.intake.findings.personaldata.PersonalData.Found;
import world.kindness.intake.findings.personaldata.PersonalData.Kind;

/** Finds NHS numbers: ten digits, perhaps as 3-3-4, with the right check digit. */
class NhsNumbers {
  private static final int DIGITS = 10;

  private NhsNumbers() {}

  static void find(String text, List<Found> found) {
    for (int start = 0; start < text.length(); ) {
      int end = digit(text.charAt(start)) && startsNumber(text, start) ? end(text, start) : -1;
      if (end < 0) {
        start++;
        continue;
      }
      found.add(new Found(Kind.NHS_NUMBER, start, end, text.substring(start, end)));
      start = end;
    }
  }

  /** Where a valid number from {@code start} ends; -1 when there is none. */
  private static int end(String text, int start) {
    int[] digits = new int[DIGITS];
    int count = 0;
    char separator = 0;
    int i = start;
    for (; i < text.length() && count < DIGITS; i++) {
      char c = text.charAt(i);
      if (digit(c)) {
        digits[count++] = c - '0';
        continue;
      }
      boolean place = count == 3 && i == start + 3 || count == 6 && i == start + 7;
      if (!place || !(c == ' ' || c == '-' || c == '\u00A0') || count == 6 && c != separator) {
        return -1;
      }
      separator = c;
    }
    boolean grouped = separator != 0;
    int length = i - start;
    return count == DIGITS
            && length == (grouped ? DIGITS + 2 : DIGITS)
            && endsNumber(text, i)
            && valid(digits)
        ? i
        : -1;
  }

  private static boolean valid(int[] digits) {
    int sum = 0;
    boolean repeated = true;
    for (int i = 0; i < DIGITS - 1; i++) {
      sum += digits[i] * (DIGITS - i);
      repeated &= digits[i] == digits[i + 1];
    }
    int check = (11 - sum % 11) % 11;
    return !repeated && check != 10 && check == digits[DIGITS - 1];
  }

  /** Not in the middle of a longer number, a word, an address or a price. */
  private static boolean startsNumber(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    boolean joined = before == '.' || before == ',' || before == '-' || before == ' ';
    return !Character.isLetterOrDigit(before)
        && "+/=_#£$€&?%".indexOf(before) < 0
        && !(joined && at > 1 && digit(text.charAt(at - 2)));
  }

  private static boolean endsNumber(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    char after = text.charAt(at);
    boolean joined = after == '.' || after == ',' || after == '-' || after == ' ';
    return !Character.isLetterOrDigit(after)
        && "/=_%".indexOf(after) < 0
        && !(joined && at + 1 < text.length() && digit(text.charAt(at + 1)));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
