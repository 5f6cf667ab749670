package world.kindness.intake.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day that a file's name gives: {@code GMT20260319-180012_Recording.txt}, {@code 2026-03-19
 * 18.00.12 Our call/meeting_saved_chat.txt}, {@code notes 19 March 2026.md}. Numbers that are no
 * day for certain, such as those of meetings, give none.
 */
final class DayInName {
  private static final int LONGEST = 300;
  private static final String YEAR = "(20\\d{2})";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)" + YEAR + "([-_. ]?)(\\d{2})\\2(\\d{2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-_.])(\\d{1,2})\\2" + YEAR + "(?!\\d)");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[-_. ](\\p{L}{3,9})[-_., ]{1,2}" + YEAR + "(?!\\d)");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,9})[-_. ](\\d{1,2})(?:st|nd|rd|th)?[-_., ]{1,2}"
              + YEAR
              + "(?!\\d)");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private DayInName() {}

  /** The day, or two where day and month can be read either way; empty where it gives none. */
  static Optional<List<LocalDate>> of(String name) {
    String read = name.substring(0, Math.min(name.length(), LONGEST));
    return Stream.of(yearFirst(read), words(read), yearLast(read))
        .filter(days -> !days.isEmpty())
        .findFirst();
  }

  private static List<LocalDate> yearFirst(String name) {
    return YEAR_FIRST
        .matcher(name)
        .results()
        .flatMap(
            found -> day(number(found.group(1)), number(found.group(3)), number(found.group(4))))
        .limit(1)
        .toList();
  }

  private static List<LocalDate> yearLast(String name) {
    Matcher found = YEAR_LAST.matcher(name);
    if (!found.find()) {
      return List.of();
    }
    int year = number(found.group(4));
    int first = number(found.group(1));
    int second = number(found.group(3));
    return Stream.concat(day(year, second, first), day(year, first, second))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<LocalDate> words(String name) {
    return Stream.concat(
            DAY_AND_MONTH
                .matcher(name)
                .results()
                .flatMap(
                    found ->
                        day(number(found.group(3)), month(found.group(2)), number(found.group(1)))),
            MONTH_AND_DAY
                .matcher(name)
                .results()
                .flatMap(
                    found ->
                        day(number(found.group(3)), month(found.group(1)), number(found.group(2)))))
        .limit(1)
        .toList();
  }

  /** From 1; 0 for another word. */
  private static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(lower)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Stream<LocalDate> day(int year, int month, int day) {
    try {
      return Stream.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Stream.empty();
    }
  }
}
