package world.kindness.intake.formats.attendance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and time as a list of participants writes it, without a zone.
 *
 * @param first the first of two numbers that are day and month in an unknown order; 0 when the
 *     order is known, and then {@code second} is the day and {@code month} the month
 */
record WallClock(int first, int second, int month, int year, LocalTime time) {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})[ T,]{1,2}(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
              + "(?: ?([AaPp])\\.? ?[Mm]\\.?)?");
  private static final Pattern WORDS =
      Pattern.compile(
          "(\\p{L}{3})\\p{L}{0,6}\\.? (\\d{1,2}), (\\d{4}),? (\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
              + "(?: ?([AaPp])\\.? ?[Mm]\\.?)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LONGEST = 40;

  /** The order of day and month in a file. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  /** Reads a cell; null when it is no date with a time. */
  static WallClock in(String cell) {
    if (cell.length() > LONGEST) {
      return null;
    }
    // Zoom puts a narrow no-break space before AM.
    String text = cell.replaceAll("[\\p{Zs}]+", " ");
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      LocalTime time = time(numbers, 5);
      int a = Integer.parseInt(numbers.group(1));
      int b = Integer.parseInt(numbers.group(3));
      int c = Integer.parseInt(numbers.group(4));
      if (time == null) {
        return null;
      }
      if (numbers.group(1).length() == 4) {
        return new WallClock(0, c, b, a, time);
      }
      return numbers.group(4).length() == 4 ? new WallClock(a, b, 0, c, time) : null;
    }
    Matcher words = WORDS.matcher(text);
    if (!words.matches()) {
      return null;
    }
    int month = MONTHS.indexOf(words.group(1).toLowerCase(Locale.ROOT)) + 1;
    LocalTime time = time(words, 4);
    return month == 0 || time == null
        ? null
        : new WallClock(
            0, Integer.parseInt(words.group(2)), month, Integer.parseInt(words.group(3)), time);
  }

  /** The moment in that order of day and month; null when there is no such day. */
  LocalDateTime in(Order order) {
    try {
      if (first == 0) {
        return LocalDate.of(year, month, second).atTime(time);
      }
      return order == Order.DAY_FIRST
          ? LocalDate.of(year, second, first).atTime(time)
          : LocalDate.of(year, first, second).atTime(time);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static LocalTime time(Matcher found, int from) {
    int hour = Integer.parseInt(found.group(from));
    int minute = Integer.parseInt(found.group(from + 1));
    int second = found.group(from + 2) == null ? 0 : Integer.parseInt(found.group(from + 2));
    String half = found.group(from + 3);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
  }
}
