package world.kindness.intake.attendance;

import java.util.List;

public class Attendees {
  public record Attendee(
      String key,
      String name,
      List<String> otherNames,
      String email,
      List<AttendanceFile.Row> rows) {}

  public static List<Attendee> of(List<AttendanceFile.Row> rows) {
    return List.of();
  }
}
