package world.kindness.curation.suggestions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import world.kindness.intake.formats.attendance.AttendanceFile;
import world.kindness.intake.formats.attendance.Attendees;
import world.kindness.intake.formats.attendance.MergeSuggestions;
import world.kindness.intake.records.Attendee;

/** Entries of the attendance that may be one person: rejoins, devices, initials. */
final class SamePerson {
  private SamePerson() {}

  static List<Finding> in(List<Attendee> attendees) {
    Map<String, Attendee> byKey = new HashMap<>();
    attendees.stream()
        .filter(a -> a.mergedInto == null)
        .forEach(a -> byKey.putIfAbsent(a.sourceFile.sha256 + a.attendeeKey, a));
    List<Attendees.Attendee> entries =
        byKey.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry(entry.getKey(), entry.getValue()))
            .toList();
    return MergeSuggestions.among(entries).stream()
        .map(merge -> finding(merge, byKey.get(merge.keepKey()), byKey.get(merge.mergeKey())))
        .toList();
  }

  private static Attendees.Attendee entry(String key, Attendee attendee) {
    List<AttendanceFile.Row> rows =
        attendee.intervals.stream()
            .map(
                i ->
                    new AttendanceFile.Row(
                        0,
                        attendee.name,
                        null,
                        new AttendanceFile.Interval(i.fromSecond, i.toSecond),
                        null))
            .toList();
    // A digest tells addresses apart as well as they do.
    return new Attendees.Attendee(
        key, attendee.name, List.of(attendee.otherNames), attendee.emailDigest, rows);
  }

  private static Finding finding(MergeSuggestions.Merge merge, Attendee kept, Attendee merged) {
    return new Finding(
        Suggestion.Kind.MERGE,
        String.join(" ", Stream.of(merge.keepKey(), merge.mergeKey()).sorted().toList()),
        merge.confidence(),
        merge.because(),
        merged.sourceFile,
        null,
        Map.of(
            "keep",
            kept.id.toString(),
            "keepName",
            kept.name,
            "merge",
            merged.id.toString(),
            "mergeName",
            merged.name));
  }
}
