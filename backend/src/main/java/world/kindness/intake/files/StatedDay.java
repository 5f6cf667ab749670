package world.kindness.intake.files;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import world.kindness.intake.formats.attendance.AttendanceFile;
import world.kindness.intake.formats.chat.ZoomChat;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.text.ParsedFile;

/**
 * A day that a file says it is of.
 *
 * @param days several where what stands there can be read in several ways
 */
public record StatedDay(StatedIn where, List<LocalDate> days) {

  /**
   * Where a file says so, from what is weighed first; a name counts where the rest says nothing.
   */
  public enum StatedIn {
    /** An existing pack names the day of its call. */
    TEXT("in its text", 0),
    /** Clocks follow the zone of a computer, which may be a day ahead or behind. */
    RECORDS("in its records", 1),
    NAME("in its name", 1);

    private final String words;
    private final int daysApart;

    StatedIn(String words, int daysApart) {
      this.words = words;
      this.daysApart = daysApart;
    }
  }

  /** What a file states. */
  public static List<StatedDay> of(String name, ParsedFile parsed) {
    List<StatedDay> inside =
        switch (parsed) {
          case AttendanceFile attendance when !attendance.days().isEmpty() ->
              List.of(new StatedDay(StatedIn.RECORDS, attendance.days()));
          case ZoomChat chat ->
              chat.messages().stream()
                  .map(ZoomChat.Message::date)
                  .filter(day -> day != null)
                  .distinct()
                  .sorted()
                  .map(day -> new StatedDay(StatedIn.RECORDS, List.of(day)))
                  .toList();
          case PackDocument pack when pack.date() != null ->
              List.of(new StatedDay(StatedIn.TEXT, List.of(pack.date().value())));
          default -> List.of();
        };
    return !inside.isEmpty()
        ? inside
        : DayInName.of(name).map(days -> new StatedDay(StatedIn.NAME, days)).stream().toList();
  }

  /** Whether it may be the day of a call: of two readings, one that fits is enough. */
  public boolean fits(LocalDate call) {
    return days.stream()
        .anyMatch(
            day ->
                !day.isBefore(call.minusDays(where.daysApart))
                    && !day.isAfter(call.plusDays(where.daysApart)));
  }

  /** As the rest of a sentence about the file. */
  @JsonIgnore
  public String sentence() {
    return "states %s %s"
        .formatted(
            days.stream().map(LocalDate::toString).collect(Collectors.joining(" or ")),
            where.words);
  }
}
