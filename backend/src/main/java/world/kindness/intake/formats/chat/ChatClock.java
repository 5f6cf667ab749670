package world.kindness.intake.formats.chat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The date and time with which a record of a saved chat begins.
 *
 * @param date null where the format has none
 * @param offset since midnight
 * @param tab whether a tab stands between the time and what follows
 * @param apart whether a tab, or the blanks an editor made of it, stands before what follows
 * @param end where what follows begins
 */
record ChatClock(LocalDate date, Duration offset, boolean tab, boolean apart, int end) {
  static final int LENGTH = "00:00:00".length();
  private static final int DATE = "0000-00-00".length();
  private static final int A_DAY = 24 * 3600;
  private static final int LOOSE = 32;

  /** Reads a line's beginning; null when it is no clock followed by a blank. */
  static ChatClock in(String line) {
    int at = start(line);
    LocalDate date = null;
    if (line.length() > at + DATE && line.charAt(at + 4) == '-') {
      date = date(line, at);
      if (date == null || line.charAt(at + DATE) != ' ') {
        return null;
      }
      at += DATE + 1;
    }
    int seconds = seconds(line, at);
    int end = at + LENGTH;
    if (seconds < 0 || seconds >= A_DAY || end >= line.length()) {
      return null;
    }
    boolean tab = false;
    while (end < line.length() && QuotedText.blank(line.charAt(end))) {
      tab |= line.charAt(end++) == '\t';
    }
    boolean apart = tab || end > at + LENGTH + 1;
    return end == at + LENGTH
        ? null
        : new ChatClock(date, Duration.ofSeconds(seconds), tab, apart, end);
  }

  /** Where some other clock at a line's beginning may end, as in {@code 9:03 AM}; -1 if none is. */
  static int looseEnd(String line) {
    int at = start(line);
    if (at == line.length() || line.charAt(at) != '[' && digit(line, at) < 0) {
      return -1;
    }
    int end = Math.min(line.length() - 2, at + LOOSE);
    for (int i = at + 1; i < end; i++) {
      if (line.charAt(i) == ':' && digit(line, i - 1) >= 0 && digit(line, i + 1) >= 0) {
        return i + 2;
      }
    }
    return -1;
  }

  /** {@code 00:00:00} as seconds, up to 99 hours; -1 when none stands there. */
  static int seconds(String line, int at) {
    if (line.length() < at + LENGTH || line.charAt(at + 2) != ':' || line.charAt(at + 5) != ':') {
      return -1;
    }
    int hours = number(line, at);
    int minutes = number(line, at + 3);
    int seconds = number(line, at + 6);
    return hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59
        ? -1
        : hours * 3600 + minutes * 60 + seconds;
  }

  /** Invisible marks, such as the byte order mark of an appended file, come before the clock. */
  private static int start(String line) {
    int at = 0;
    while (at < line.length() && Character.getType(line.charAt(at)) == Character.FORMAT) {
      at++;
    }
    return at;
  }

  private static LocalDate date(String line, int at) {
    int century = number(line, at);
    int year = number(line, at + 2);
    int month = number(line, at + 5);
    int day = number(line, at + 8);
    if (century < 0 || year < 0 || month < 0 || day < 0 || line.charAt(at + 7) != '-') {
      return null;
    }
    try {
      return LocalDate.of(century * 100 + year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** Two ASCII digits as a number, or -1. */
  private static int number(String line, int at) {
    int tens = digit(line, at);
    int ones = digit(line, at + 1);
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
  }

  private static int digit(String line, int at) {
    int digit = line.charAt(at) - '0';
    return digit < 0 || digit > 9 ? -1 : digit;
  }
}
