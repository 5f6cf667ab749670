package world.kindness.intake.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import world.kindness.intake.Decoding;
import world.kindness.intake.ParsedFile.Lines;
import world.kindness.intake.ParsedFile.Unparsed;
import world.kindness.intake.ParsedFile.Warning;
import world.kindness.intake.attendance.AttendanceFile.Interval;
import world.kindness.intake.attendance.AttendanceFile.Row;
import world.kindness.intake.attendance.Columns.Column;
import world.kindness.intake.attendance.WallClock.Order;
import world.kindness.platform.PlainLetters;

/**
 * Reads Zoom's list of participants, old and new, with and without times, one row to a line. Never
 * fails: what it cannot place it lists.
 */
public class AttendanceParser {
  private static final int HEAD = 12;
  private static final int LONGEST_HEADER = 2_000;
  private static final Set<String> YES = Set.of("yes", "si");

  /** Longer apart than any two entries of one meeting. */
  private static final Duration A_MEETING = Duration.ofDays(2);

  /** Whether one of the first lines heads a list of participants. */
  public static boolean looksLike(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .limit(HEAD)
        .anyMatch(line -> headerIn(line) != null);
  }

  /** Parses a file's bytes. */
  public AttendanceFile parse(byte[] bytes) {
    return new Reading(Decoding.decode(bytes)).file();
  }

  private static Columns headerIn(String line) {
    // Taking a line apart is dear, and most lines are no header.
    boolean maybe = line.length() <= LONGEST_HEADER && Columns.NAME.matcher(line).find();
    Columns columns = maybe ? Columns.in(line) : null;
    return columns != null && columns.headAList() ? columns : null;
  }

  /** One file being read. */
  private static class Reading {
    /** A row whose times wait for the whole file to settle the order of day and month. */
    private record Entry(
        int line, String name, String email, WallClock from, WallClock to, Integer minutes) {}

    private final List<Warning> warnings;
    private final List<Unparsed> unparsed = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Columns header;
    private Columns aboveHeader;
    private Integer statedRows;
    private int total;
    private int blank;
    private int waiting;
    private int waitingLine;

    Reading(Decoding decoding) {
      warnings = new ArrayList<>(decoding.warnings());
      decoding.text().replaceAll("\\r+\\n", "\n").lines().forEach(this::read);
    }

    AttendanceFile file() {
      Map<LocalDate, Order> days = days();
      Order order = days.isEmpty() ? Order.DAY_FIRST : days.values().iterator().next();
      LocalDate day = days.isEmpty() ? null : days.keySet().iterator().next();
      List<Row> rows = entries.stream().map(entry -> row(entry, order, day)).toList();
      warn(days);
      return new AttendanceFile(
          statedRows,
          rows,
          List.copyOf(days.keySet()),
          new Lines(total, total - blank - unparsed.size(), blank, unparsed.size()),
          List.copyOf(unparsed),
          List.copyOf(warnings));
    }

    private void read(String line) {
      total++;
      Columns found = headerIn(line);
      if (found != null) {
        header = found;
      } else if (line.chars().allMatch(c -> Character.isWhitespace(c) || c == ',' || c == ';')) {
        blank++;
      } else if (header == null) {
        readAbove(line);
      } else {
        readRow(line);
      }
    }

    /** The meeting's own header and its row, which older files have above the list. */
    private void readAbove(String line) {
      if (aboveHeader == null) {
        Columns columns = line.length() > LONGEST_HEADER ? null : Columns.in(line);
        if (columns != null && columns.places().containsKey(Column.PARTICIPANTS)) {
          aboveHeader = columns;
          return;
        }
      } else if (statedRows == null) {
        List<String> cells = aboveHeader.cells(line);
        statedRows = cells == null ? null : number(aboveHeader.value(cells, Column.PARTICIPANTS));
        if (statedRows != null) {
          return;
        }
      }
      list(line, "stands before the list of participants");
    }

    private void readRow(String line) {
      List<String> cells = header.cells(line);
      if (cells == null) {
        list(line, "its quotation marks do not close");
        return;
      }
      String name = header.value(cells, Column.NAME);
      if (name.isBlank()) {
        list(line, "names nobody");
        return;
      }
      if (YES.contains(PlainLetters.of(header.value(cells, Column.WAITING)))) {
        waitingLine = waiting++ == 0 ? total : waitingLine;
        return;
      }
      String email = header.value(cells, Column.EMAIL);
      entries.add(
          new Entry(
              total,
              name,
              email.contains("@") ? email : null,
              WallClock.in(header.value(cells, Column.JOIN)),
              WallClock.in(header.value(cells, Column.LEAVE)),
              number(header.value(cells, Column.MINUTES))));
    }

    private void list(String line, String reason) {
      String shown = line.length() <= 200 ? line : line.substring(0, 200) + "…";
      unparsed.add(new Unparsed(total, shown, reason));
    }

    /** The first day in each order of day and month that fits all rows, or else most of them. */
    private Map<LocalDate, Order> days() {
      List<WallClock> clocks =
          entries.stream()
              .flatMap(entry -> Stream.of(entry.from(), entry.to()))
              .filter(Objects::nonNull)
              .toList();
      Map<LocalDate, Order> days = new LinkedHashMap<>();
      long most = 0;
      for (Order order : Order.values()) {
        List<LocalDateTime> moments =
            clocks.stream().map(clock -> clock.in(order)).filter(Objects::nonNull).toList();
        boolean oneMeeting = !moments.isEmpty() && span(moments).compareTo(A_MEETING) < 0;
        long fitting = oneMeeting ? moments.size() + 1L : moments.size();
        if (fitting > most) {
          days.clear();
          most = fitting;
        }
        if (fitting == most && !moments.isEmpty()) {
          days.putIfAbsent(
              moments.stream().min(Comparator.naturalOrder()).orElseThrow().toLocalDate(), order);
        }
      }
      return days;
    }

    private static Duration span(List<LocalDateTime> moments) {
      return Duration.between(
          moments.stream().min(Comparator.naturalOrder()).orElseThrow(),
          moments.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static Row row(Entry entry, Order order, LocalDate day) {
      return new Row(
          entry.line(), entry.name(), entry.email(), interval(entry, order, day), entry.minutes());
    }

    private static Interval interval(Entry entry, Order order, LocalDate day) {
      LocalDateTime from = entry.from() == null ? null : entry.from().in(order);
      LocalDateTime to = entry.to() == null ? null : entry.to().in(order);
      if (day == null || from == null || to == null || to.isBefore(from)) {
        return null;
      }
      long start = Duration.between(day.atStartOfDay(), from).toSeconds();
      long end = Duration.between(day.atStartOfDay(), to).toSeconds();
      return end - start < A_MEETING.toSeconds() && end < Integer.MAX_VALUE
          ? new Interval(start, end)
          : null;
    }

    private void warn(Map<LocalDate, Order> days) {
      if (statedRows != null && statedRows != entries.size() + waiting) {
        warnings.add(
            new Warning(
                "rows-differ-from-header",
                "The file says %d participants and lists %d."
                    .formatted(statedRows, entries.size() + waiting),
                null));
      }
      if (days.size() > 1) {
        warnings.add(
            new Warning(
                "ambiguous-date",
                "The dates can be read with the day or the month first: %s."
                    .formatted(
                        String.join(
                            " or ", days.keySet().stream().map(LocalDate::toString).toList())),
                null));
      }
      if (waiting > 0) {
        warnings.add(
            new Warning(
                "waiting-room",
                "Rows left out because they are time in the waiting room: %d.".formatted(waiting),
                waitingLine));
      }
      Order order = days.isEmpty() ? Order.DAY_FIRST : days.values().iterator().next();
      LocalDate day = days.isEmpty() ? null : days.keySet().iterator().next();
      List<Entry> unread =
          !header().contains(Column.JOIN)
              ? List.of()
              : entries.stream().filter(e -> interval(e, order, day) == null).toList();
      if (!unread.isEmpty()) {
        warnings.add(
            new Warning(
                "times-not-read",
                "Rows without times that can be read, whose minutes are as stated: %d."
                    .formatted(unread.size()),
                unread.getFirst().line()));
      }
    }

    private Set<Column> header() {
      return header == null ? Set.of() : header.places().keySet();
    }

    private static Integer number(String cell) {
      return cell.matches("\\d{1,6}") ? Integer.valueOf(cell) : null;
    }
  }
}
