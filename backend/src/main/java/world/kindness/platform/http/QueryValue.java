package world.kindness.platform.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.kindness.platform.problems.Problem;

/** What one query parameter of an operation may be, by its type in Java. */
record QueryValue(String name, Class<?> type, boolean required) {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  /** Years 1 to 9999: Java's calendar has more, PostgreSQL's has not. */
  private static final Pattern DATE = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /**
   * Lets pass what the parameter may be.
   *
   * @param given as often as the query has it
   * @throws Problem 400 that names the parameter and says what it is
   */
  void check(List<String> given) {
    if (given.size() > 1 && !Collection.class.isAssignableFrom(type)) {
      throw Problem.parameter(name, "'%s' is given more than once.".formatted(name));
    }
    given.forEach(this::check);
  }

  private void check(String given) {
    if (given.indexOf('\0') >= 0) {
      throw Problem.parameter(name, "'%s' has a character that no text has.".formatted(name));
    }
    // It would count as not given; only a search box may be left empty.
    if (given.isEmpty() && !name.equals("q")) {
      throw Problem.parameter(name, "'%s' has no value.".formatted(name));
    }
    if (type.isEnum()) {
      words(given);
    } else if (type == int.class || type == Integer.class) {
      refuseUnless(isWholeNumber(given), "a whole number");
    } else if (type == boolean.class || type == Boolean.class) {
      refuseUnless(given.equals("true") || given.equals("false"), "true or false");
    } else if (type == LocalDate.class) {
      refuseUnless(isDate(given), "a date such as 2026-01-15");
    } else if (type == UUID.class) {
      refuseUnless(isUuid(given), "an id");
    }
  }

  private void words(String given) {
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList();
    if (!words.contains(given)) {
      throw Problem.parameter(
          name,
          "'%s' is no %s here; there are: %s."
              .formatted(given, name, words.stream().collect(Collectors.joining(", "))));
    }
  }

  private void refuseUnless(boolean right, String what) {
    if (!right) {
      throw Problem.parameter(name, "'%s' is %s.".formatted(name, what));
    }
  }

  private static boolean isWholeNumber(String given) {
    if (!WHOLE_NUMBER.matcher(given).matches()) {
      return false;
    }
    long number = Long.parseLong(given);
    return number == (int) number;
  }

  private static boolean isDate(String given) {
    try {
      return DATE.matcher(given).matches() && LocalDate.parse(given) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isUuid(String given) {
    try {
      return UUID.fromString(given).toString().equalsIgnoreCase(given);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
