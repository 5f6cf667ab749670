package world.kindness.intake.attendance;

import java.time.LocalDate;
import java.util.List;
import world.kindness.intake.ParsedFile;

public record AttendanceFile(
    Layout layout,
    String topic,
    Integer statedRows,
    List<Row> rows,
    List<LocalDate> days,
    Lines lines,
    List<Unparsed> unparsed,
    List<Warning> warnings)
    implements ParsedFile {
  public enum Layout {
    ZOOM_OLD,
    ZOOM_FLAT
  }

  public record Row(
      int line,
      String name,
      String otherName,
      String email,
      Interval interval,
      Integer minutes,
      Boolean guest) {}

  public record Interval(long fromSecond, long toSecond) {}
}
