package world.kindness.intake.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import world.kindness.intake.files.Redaction;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.attendance.AttendanceFile;
import world.kindness.intake.formats.attendance.Attendees;
import world.kindness.session.Session;

/** Keeps who attended, without the addresses. */
public class AttendanceArchive {
  private AttendanceArchive() {}

  public static void store(
      AttendanceFile attendance, Redaction redaction, SourceFile file, Session session) {
    for (Attendees.Attendee found : Attendees.of(attendance.rows())) {
      Attendee attendee = new Attendee();
      attendee.sourceFile = file;
      attendee.session = session;
      attendee.attendeeKey = found.key();
      attendee.name = redaction.mask(found.name());
      attendee.otherNames = found.otherNames().stream().map(redaction::mask).toArray(String[]::new);
      attendee.emailDigest = found.email() == null ? null : Attendee.digest(found.email());
      attendee.rowCount = found.rows().size();
      attendee.statedMinutes =
          found.rows().stream()
              .map(AttendanceFile.Row::minutes)
              .filter(Objects::nonNull)
              .max(Integer::compare)
              .orElse(null);
      attendee.intervals =
          found.rows().stream()
              .map(AttendanceFile.Row::interval)
              .filter(Objects::nonNull)
              .map(interval -> interval(attendee, interval))
              .toList();
      attendee.persist();
    }
  }

  public static Map<String, Integer> counts(AttendanceFile attendance) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rows", attendance.rows().size());
    counts.put("attendees", Attendees.of(attendance.rows()).size());
    AttendanceFile.Uncounted uncounted = attendance.uncounted();
    if (uncounted.noShows() > 0) {
      counts.put("noShows", uncounted.noShows());
    }
    if (uncounted.noteTakers() > 0) {
      counts.put("noteTakers", uncounted.noteTakers());
    }
    if (attendance.statedRows() != null) {
      counts.put("statedRows", attendance.statedRows());
    }
    return counts;
  }

  private static AttendanceInterval interval(Attendee attendee, AttendanceFile.Interval interval) {
    AttendanceInterval kept = new AttendanceInterval();
    kept.attendee = attendee;
    kept.fromSecond = (int) interval.fromSecond();
    kept.toSecond = (int) interval.toSecond();
    return kept;
  }
}
