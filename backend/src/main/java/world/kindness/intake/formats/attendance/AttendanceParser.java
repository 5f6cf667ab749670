package world.kindness.intake.formats.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.kindness.intake.formats.attendance.AttendanceFile.Row;
import world.kindness.intake.formats.attendance.AttendanceFile.Uncounted;
import world.kindness.intake.formats.attendance.Columns.Column;
import world.kindness.intake.formats.attendance.WallClock.Order;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.intake.formats.text.ParsedFile.Unparsed;
import world.kindness.intake.formats.text.ParsedFile.Warning;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;

/**
 * Reads Zoom's list of participants, old and new, with and without times, one row to a line. Never
 * fails: what it cannot place it lists.
 */
public class AttendanceParser {
  private static final int HEAD = 12;
  private static final int LONGEST_HEADER = 2_000;
  private static final int MOST_NAMED = 10;

  private static final Pattern TIME = Pattern.compile("\\d:\\d\\d");

  /** Whether one of the first lines heads a list of participants. */
  public static boolean looksLike(String text) {
    List<String> head = text.lines().filter(line -> !line.isBlank()).limit(HEAD).toList();
    return head.stream().anyMatch(line -> headerIn(line) != null) || UnknownHeader.in(head) != null;
  }

  /** Parses a file's bytes. */
  public AttendanceFile parse(byte[] bytes) {
    return parse(SourceText.of(bytes));
  }

  /** Parses a file's text. */
  public AttendanceFile parse(SourceText source) {
    return new Reading(source).file();
  }

  private static Columns headerIn(String line) {
    // Taking a line apart is dear, and rows have addresses and times.
    boolean maybe =
        line.length() <= LONGEST_HEADER && line.indexOf('@') < 0 && !TIME.matcher(line).find();
    Columns columns = maybe ? Columns.in(line) : null;
    return columns != null && columns.headAList() ? columns : null;
  }

  /** One file being read. */
  private static class Reading {
    private final List<Warning> warnings;
    private final List<Unparsed> unparsed = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final LineNumbers kept = new LineNumbers();
    private Columns header;
    private Columns aboveHeader;
    private Integer statedRows;
    private int total;
    private int blank;
    private final Map<Presence, List<Entry>> uncounted = new EnumMap<>(Presence.class);
    private final List<String> head = new ArrayList<>();
    private boolean underUnknown;

    Reading(SourceText source) {
      warnings = new ArrayList<>(source.warnings());
      source.lines().stream().map(TextLine::text).forEach(this::read);
    }

    AttendanceFile file() {
      Map<LocalDate, Order> days = Entry.days(entries);
      Order order = days.isEmpty() ? Order.DAY_FIRST : days.values().iterator().next();
      LocalDate day = days.isEmpty() ? null : days.keySet().iterator().next();
      List<Row> rows = entries.stream().map(entry -> entry.row(order, day)).toList();
      warn(days);
      return new AttendanceFile(
          statedRows,
          rows,
          new Uncounted(
              count(Presence.NO_SHOW), count(Presence.WAITING), count(Presence.NOTE_TAKER)),
          header == null ? UnknownHeader.in(head) : null,
          List.copyOf(days.keySet()),
          kept,
          new Lines(total, total - blank - unparsed.size(), blank, unparsed.size()),
          List.copyOf(unparsed),
          List.copyOf(warnings));
    }

    private void read(String line) {
      total++;
      Columns found = headerIn(line);
      if (head.size() < HEAD && !line.isBlank()) {
        head.add(line);
      }
      if (found != null) {
        take(found);
        kept.add(total);
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
          kept.add(total);
          return;
        }
      } else if (statedRows == null) {
        List<String> cells = aboveHeader.cells(line);
        statedRows = cells == null ? null : number(aboveHeader.value(cells, Column.PARTICIPANTS));
        if (statedRows != null) {
          kept.add(total);
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
      String email = header.value(cells, Column.EMAIL);
      Entry entry =
          new Entry(
              total,
              header.value(cells, Column.NAME),
              email.contains("@") ? email : null,
              WallClock.in(header.value(cells, Column.JOIN)),
              WallClock.in(header.value(cells, Column.LEAVE)),
              number(header.value(cells, Column.MINUTES)));
      Presence presence = Presence.of(header, cells);
      underUnknown |= presence == Presence.HEADING;
      if (presence.reason != null) {
        list(line, presence.reason);
      } else if (underUnknown && presence == Presence.THERE && !fits(entry)) {
        list(line, "stands under a header whose words are not known");
      } else if (presence == Presence.THERE) {
        entries.add(entry);
        kept.add(total);
      } else {
        uncounted.computeIfAbsent(presence, p -> new ArrayList<>()).add(entry);
      }
    }

    /** Whether times and minutes stand where the last known header says. */
    private boolean fits(Entry entry) {
      return header.places().containsKey(Column.JOIN)
          ? entry.from() != null && entry.to() != null
          : entry.minutes() != null;
    }

    private void take(Columns found) {
      header = found;
      underUnknown = false;
      if (!found.unknown().isEmpty()) {
        warnings.add(
            new Warning(
                "unknown-columns",
                "Columns that are not read, since their words are not known: %s."
                    .formatted(String.join(", ", found.unknown())),
                total));
      }
    }

    private int count(Presence presence) {
      return uncounted.getOrDefault(presence, List.of()).size();
    }

    private void list(String line, String reason) {
      String shown = line.length() <= 200 ? line : line.substring(0, 200) + "…";
      unparsed.add(new Unparsed(total, shown, reason));
    }

    private void warn(Map<LocalDate, Order> days) {
      int listed = entries.size() + count(Presence.WAITING) + count(Presence.NOTE_TAKER);
      if (statedRows != null && statedRows != listed) {
        warnings.add(
            new Warning(
                "rows-differ-from-header",
                "The file says %d participants and lists %d.".formatted(statedRows, listed),
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
      warnUncounted(
          Presence.WAITING,
          "waiting-room",
          "Rows left out because they are time in the waiting room");
      warnUncounted(
          Presence.NO_SHOW, "not-attended", "Rows left out because they did not attend the call");
      List<Entry> programs = uncounted.getOrDefault(Presence.NOTE_TAKER, List.of());
      warnUncounted(
          Presence.NOTE_TAKER,
          "note-takers",
          "Rows left out because they are programs that take notes (%s)"
              .formatted(
                  programs.stream()
                      .map(Entry::name)
                      .distinct()
                      .limit(MOST_NAMED)
                      .collect(Collectors.joining(", "))));
      Order order = days.isEmpty() ? Order.DAY_FIRST : days.values().iterator().next();
      LocalDate day = days.isEmpty() ? null : days.keySet().iterator().next();
      List<Entry> unread =
          !header().contains(Column.JOIN)
              ? List.of()
              : entries.stream().filter(e -> e.interval(order, day) == null).toList();
      if (!unread.isEmpty()) {
        warnings.add(
            new Warning(
                "times-not-read",
                "Rows without times that can be read, whose minutes are as stated: %d."
                    .formatted(unread.size()),
                unread.getFirst().line()));
      }
    }

    private void warnUncounted(Presence presence, String code, String detail) {
      List<Entry> rows = uncounted.getOrDefault(presence, List.of());
      if (!rows.isEmpty()) {
        warnings.add(
            new Warning(code, "%s: %d.".formatted(detail, rows.size()), rows.getFirst().line()));
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
