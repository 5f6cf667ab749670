package world.kindness.intake.findings.personaldata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that may reach somebody, in a list of people: telephone numbers of any country as names
 * of those who dialled in and in columns of their own, NHS numbers in comments. In such a list only
 * dates, times and minutes are something else, so every long number goes.
 */
public final class NumbersInLists {
  private static final int FEWEST_DIGITS = 7;

  private static final String PLUS = "[+＋] ?\\(?\\d[\\d \\u00A0().·\\-–/*xX]{4,24}[\\d*]";

  /** A day, perhaps with its time. */
  private static final String DATE =
      "(?<![\\d+])(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2}))(?![\\d-])"
          + "(?:[ T,\\u202F]{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?)?";

  private static final String NUMBER = "(?<![\\d:])\\(?\\d[\\d \\u00A0().·\\-–/*xX]{4,24}[\\d*]";

  private static final Pattern FOUND =
      Pattern.compile("(" + PLUS + ")|(" + DATE + ")|(" + NUMBER + ")");

  private NumbersInLists() {}

  /** The text with a mark in the place of each; linear in its length. */
  public static String masked(String text, String mark) {
    Matcher found = FOUND.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    while (found.find()) {
      boolean date = found.group(2) != null;
      long digits = found.group().chars().filter(Character::isDigit).count();
      boolean hidden = found.group().indexOf('*') >= 0 && digits >= 5;
      found.appendReplacement(
          out,
          Matcher.quoteReplacement(
              !date && (digits >= FEWEST_DIGITS || hidden) ? mark : found.group()));
    }
    return found.appendTail(out).toString();
  }
}
