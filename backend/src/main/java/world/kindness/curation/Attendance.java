package world.kindness.curation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.AttendanceInterval;
import world.kindness.intake.Attendee;

/**
 * Who came to a call, as its attendance files show it and facilitators corrected it.
 *
 * @param people how many different ones
 * @param method how that was counted, in a sentence
 * @param rows how many rows the files have; rows are not people
 * @param attendees one entry for each person
 */
public record Attendance(int people, String method, int rows, List<Attending> attendees) {

  /**
   * @param otherNames under which the same person stands in the files
   * @param minutes present, each minute once: the union of all rows' times, or else as stated
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attending(UUID id, String name, List<String> otherNames, Integer minutes) {}

  /** Null where the call has no attendance file. */
  static Attendance of(List<Attendee> entries) {
    if (entries.isEmpty()) {
      return null;
    }
    Map<UUID, List<Attendee>> byPerson =
        entries.stream().collect(Collectors.groupingBy(a -> a.person().id));
    List<Attending> people =
        byPerson.values().stream()
            .map(Attendance::person)
            .sorted(
                Comparator.comparing((Attending p) -> p.name().toLowerCase())
                    .thenComparing(p -> p.otherNames().toString())
                    .thenComparing(p -> p.minutes() == null ? -1 : p.minutes()))
            .toList();
    int rows = entries.stream().mapToInt(a -> a.rowCount).sum();
    return new Attendance(people.size(), method(people.size(), entries), rows, people);
  }

  private static String method(int people, List<Attendee> entries) {
    int merged = entries.size() - people;
    return "Different people in the attendance file; rows with one e-mail address are one person%s."
        .formatted(merged == 0 ? "" : ", and a facilitator joined %d more".formatted(merged));
  }

  private static Attending person(List<Attendee> entries) {
    Attendee person = entries.getFirst().person();
    List<String> others =
        entries.stream()
            .flatMap(a -> Stream.concat(Stream.of(a.name), Stream.of(a.otherNames)))
            .filter(name -> !name.equals(person.name))
            .distinct()
            .sorted()
            .toList();
    return new Attending(person.id, person.name, others, minutes(entries));
  }

  /** Phone and laptop at once count once. */
  private static Integer minutes(List<Attendee> entries) {
    TreeMap<Integer, Integer> starts = new TreeMap<>();
    for (Attendee entry : entries) {
      for (AttendanceInterval i : entry.intervals) {
        starts.merge(i.fromSecond, i.toSecond, Math::max);
      }
    }
    if (starts.isEmpty()) {
      return entries.stream()
          .map(a -> a.statedMinutes)
          .filter(Objects::nonNull)
          .max(Integer::compare)
          .orElse(null);
    }
    int seconds = 0;
    int until = Integer.MIN_VALUE;
    for (Map.Entry<Integer, Integer> interval : starts.entrySet()) {
      int from = Math.max(interval.getKey(), until);
      seconds += Math.max(0, interval.getValue() - from);
      until = Math.max(until, interval.getValue());
    }
    return (int) Math.round(seconds / 60.0);
  }
}
