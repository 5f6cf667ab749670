package world.kindness.intake.formats.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.findings.names.NoteTakers;
import world.kindness.intake.formats.attendance.Columns.Column;
import world.kindness.platform.text.PlainLetters;

/** Whether a row of a list stands for somebody who was in the meeting. */
enum Presence {
  THERE,
  /** Registered, and did not come. */
  NO_SHOW,
  WAITING,
  NOTE_TAKER,
  NOT_SAID("does not say whether they attended"),
  CONTRADICTED("says that they did not attend, and when they did"),
  HEADING("looks like a header whose words are not known"),
  NAMELESS("names nobody");

  private static final Set<String> YES =
      words("yes y true sí si ja oui sim da tak evet はい 예 네 是 نعم да");
  private static final Set<String> NO =
      words("no n false nein non nee nej não nie hayır いいえ 아니요 아니오 否 لا нет");
  private static final Set<String> NOTHING = Set.of("", "-", "--", "---", "–", "—", "n/a", "null");
  private static final List<Column> MEASURED = List.of(Column.JOIN, Column.LEAVE, Column.MINUTES);

  /** Why such a row is listed; null where it need not be. */
  final String reason;

  Presence() {
    this(null);
  }

  Presence(String reason) {
    this.reason = reason;
  }

  static Presence of(Columns header, List<String> cells) {
    String name = header.value(cells, Column.NAME);
    if (name.isBlank()) {
      return NAMELESS;
    }
    if (heading(header, cells)) {
      return HEADING;
    }
    if (YES.contains(answer(header, cells, Column.WAITING))) {
      return WAITING;
    }
    boolean timed = header.places().containsKey(Column.JOIN);
    boolean came = timed && WallClock.in(header.value(cells, Column.JOIN)) != null;
    if (header.places().containsKey(Column.ATTENDED)) {
      String attended = answer(header, cells, Column.ATTENDED);
      if (NO.contains(attended)) {
        return came ? CONTRADICTED : NO_SHOW;
      }
      if (!YES.contains(attended) && !came) {
        return NOT_SAID;
      }
    } else if (timed && dashes(header, cells)) {
      return NO_SHOW;
    }
    return NoteTakers.is(name) ? NOTE_TAKER : THERE;
  }

  /** Words alone where times and minutes stand: another header, of a section or a language. */
  private static boolean heading(Columns header, List<String> cells) {
    List<String> measured =
        MEASURED.stream()
            .filter(header.places()::containsKey)
            .map(column -> header.value(cells, column))
            .toList();
    return !measured.isEmpty()
        && measured.stream().allMatch(cell -> cell.chars().anyMatch(Character::isLetter))
        && cells.stream().noneMatch(c -> c.contains("@") || c.chars().anyMatch(Character::isDigit));
  }

  /** {@code --} for when they came and how long they stayed, as reports write of who did not. */
  private static boolean dashes(Columns header, List<String> cells) {
    String join = header.value(cells, Column.JOIN);
    return !join.isEmpty()
        && MEASURED.stream().allMatch(column -> NOTHING.contains(header.value(cells, column)));
  }

  private static String answer(Columns header, List<String> cells, Column column) {
    return PlainLetters.of(header.value(cells, column));
  }

  private static Set<String> words(String table) {
    return Arrays.stream(table.split(" "))
        .map(PlainLetters::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
