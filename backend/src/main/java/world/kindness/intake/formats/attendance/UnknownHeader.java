package world.kindness.intake.formats.attendance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import world.kindness.intake.formats.attendance.WallClock.Order;

/**
 * Knows a list of participants by its rows where no table knows the words of its header: two times,
 * and as many minutes as lie between them. Such a list is not read, since nobody can say which
 * column is what; its header is what a person has to be told.
 */
final class UnknownHeader {
  private static final long ROUNDED = 2;
  private static final int LONGEST = 2_000;
  private static final int MOST_CELLS = 60;

  private UnknownHeader() {}

  /**
   * What stands above the first row that looks like a participant's.
   *
   * @param lines the first lines of a file that are not blank
   * @return null where none looks so; empty where no words stand above
   */
  static String in(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (row(lines.get(i))) {
        String above = i == 0 ? "" : lines.get(i - 1).strip();
        boolean words =
            above.length() <= LONGEST
                && !above.contains("@")
                && above.chars().noneMatch(Character::isDigit);
        return words ? above : "";
      }
    }
    return null;
  }

  private static boolean row(String line) {
    return line.length() <= LONGEST
        && Stream.of(',', ';', '\t')
            .filter(delimiter -> line.indexOf(delimiter) >= 0)
            .map(delimiter -> Columns.cells(line, delimiter))
            .filter(Objects::nonNull)
            .anyMatch(UnknownHeader::row);
  }

  private static boolean row(List<String> cells) {
    if (cells.size() < 4 || cells.size() > MOST_CELLS) {
      return false;
    }
    List<WallClock> clocks =
        cells.stream().map(c -> WallClock.in(c.strip())).filter(Objects::nonNull).toList();
    return clocks.size() >= 2
        && cells.stream()
            .map(String::strip)
            .filter(cell -> cell.matches("\\d{1,5}"))
            .anyMatch(minutes -> between(clocks.get(0), clocks.get(1), Long.parseLong(minutes)));
  }

  private static boolean between(WallClock from, WallClock to, long minutes) {
    return Stream.of(Order.values())
        .anyMatch(
            order -> {
              LocalDateTime start = from.in(order);
              LocalDateTime end = to.in(order);
              return start != null
                  && end != null
                  && Math.abs(Duration.between(start, end).toMinutes() - minutes) <= ROUNDED;
            });
  }
}
