package world.kindness.intake.formats.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import world.kindness.intake.formats.attendance.AttendanceFile.Row;
import world.kindness.platform.security.Sha256;

/** Those whom rows certainly stand for: one e-mail address is one person, whatever the names. */
public final class Attendees {
  private Attendees() {}

  /**
   * Rows of one e-mail address, or one row without.
   *
   * @param key follows from the content alone, and tells no address
   * @param name the one under which the person stayed longest
   * @param otherNames the other names of the rows
   */
  public record Attendee(
      String key, String name, List<String> otherNames, String email, List<Row> rows) {}

  /** In the order of first mention. */
  public static List<Attendee> of(List<Row> rows) {
    Map<String, Integer> same = new HashMap<>();
    Map<String, List<Row>> byPerson = new LinkedHashMap<>();
    for (Row row : rows) {
      String who = row.email() == null ? content(row) : row.email().toLowerCase(Locale.ROOT);
      int copy = row.email() == null ? same.merge(who, 1, Integer::sum) : 1;
      byPerson.computeIfAbsent(who + "\n" + copy, k -> new ArrayList<>()).add(row);
    }
    return byPerson.entrySet().stream().map(e -> attendee(e.getKey(), e.getValue())).toList();
  }

  private static Attendee attendee(String who, List<Row> rows) {
    String name =
        rows.stream()
            .max(Comparator.comparingLong(Attendees::stay).thenComparing(Row::name))
            .orElseThrow()
            .name();
    List<String> others =
        rows.stream().map(Row::name).filter(n -> !n.equals(name)).distinct().sorted().toList();
    String key = Sha256.of(who).substring(0, 16);
    return new Attendee(key, name, others, rows.getFirst().email(), List.copyOf(rows));
  }

  private static String content(Row row) {
    return "%s\n%s\n%s".formatted(row.name(), row.interval(), row.minutes());
  }

  private static long stay(Row row) {
    if (row.interval() != null) {
      return row.interval().toSecond() - row.interval().fromSecond();
    }
    return row.minutes() == null ? 0 : row.minutes() * 60L;
  }
}
