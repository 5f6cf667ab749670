package world.kindness.intake.personaldata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.intake.personaldata.PersonalData.Found;
import world.kindness.intake.personaldata.PersonalData.Kind;

/** Telephone numbers where a chat has the name of whoever dialled in. */
class NumbersAsNames {
  private static final String NUMBER = "[+＋(]{0,2}\\d[\\d ().\\-–]{5,22}\\d";

  private static final Pattern NAME = Pattern.compile("\\s{0,5}(" + NUMBER + ")\\s{0,5}");

  /** Between a record's time and what stands behind its name. */
  private static final Pattern IN_HEADER =
      Pattern.compile(
          "(?m)^\\s{0,5}(?:\\d{4}-\\d{2}-\\d{2} )?\\d{1,2}:\\d{2}(?::\\d{2})?[\\t ]{1,4}(?:\\p{L}{1,12}[\\t ]{1,4})?("
              + NUMBER
              + ")(?=[\\t ]{0,4}:|[\\t ]{1,4}\\p{L})");

  private NumbersAsNames() {}

  static boolean is(String name) {
    Matcher number = NAME.matcher(name);
    return number.matches() && digits(number.group(1)) >= 7;
  }

  static void find(String text, List<Found> found) {
    Matcher header = IN_HEADER.matcher(text);
    while (header.find()) {
      if (digits(header.group(1)) >= 7) {
        found.add(new Found(Kind.PHONE, header.start(1), header.end(1), header.group(1)));
      }
    }
  }

  /** The number that a name is. */
  static Found in(String name) {
    Matcher number = NAME.matcher(name);
    return number.matches()
        ? new Found(Kind.PHONE, number.start(1), number.end(1), number.group(1))
        : null;
  }

  private static long digits(String number) {
    return number.chars().filter(Character::isDigit).count();
  }
}
