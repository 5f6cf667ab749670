package world.kindness.intake.findings.personaldata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.intake.findings.personaldata.PersonalData.Found;
import world.kindness.intake.findings.personaldata.PersonalData.Kind;

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

  /** The people of one reaction, as the newest chats list them: {@code ⇥Ann, 16175551234:👍}. */
  private static final Pattern REACTION =
      Pattern.compile("(?m)^\\t([^\\t\\n:]{7,}):[^\\p{L}\\p{N}\\s:]{1,30}\\s{0,5}$");

  private static final Pattern IN_LIST = Pattern.compile("[^,]+");

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
    Matcher reaction = REACTION.matcher(text);
    while (reaction.find()) {
      Matcher name = IN_LIST.matcher(text).region(reaction.start(1), reaction.end(1));
      while (name.find()) {
        Matcher number = NAME.matcher(text).region(name.start(), name.end());
        if (number.matches() && digits(number.group(1)) >= 7) {
          found.add(new Found(Kind.PHONE, number.start(1), number.end(1), number.group(1)));
        }
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
