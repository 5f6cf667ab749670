package world.kindness.curation.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import world.kindness.intake.formats.attendance.AttendeeName;
import world.kindness.intake.records.Attendee;
import world.kindness.intake.records.ChatMessage;
import world.kindness.platform.changes.Versioned;

/**
 * Who came to a call, as its attendance files show it and facilitators corrected it.
 *
 * @param people how many different ones
 * @param method how that was counted, in a sentence
 * @param rows how many rows the files have, each once where several lists are of the same call;
 *     rows are not people
 * @param attendees one entry for each person
 */
public record Attendance(int people, String method, int rows, List<Attending> attendees) {

  /**
   * A person.
   *
   * @param otherNames under which the same person stands in the files
   * @param minutes present, each minute once: the union of all rows' times, or else as stated
   * @param rejoins how often they came back; absent where the files have no times
   * @param country where they come from, once a person said so
   * @param origin what tells it; absent where somebody typed it
   * @param entries what of the files is this person, the one whose name stands first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attending(
      UUID id,
      int version,
      String name,
      List<String> otherNames,
      @Nullable Integer minutes,
      @Nullable Integer rejoins,
      @Nullable String country,
      @Nullable Origin origin,
      List<Entry> entries)
      implements Versioned {}

  /** A message that tells where its writer comes from. */
  public record Origin(UUID message, String sentence) {
    static Origin of(ChatMessage message) {
      return message == null ? null : new Origin(message.id, message.body);
    }
  }

  /**
   * Rows of one e-mail address, or one row.
   *
   * @param device whether it is named as a device is
   * @param mergedInto the entry it was joined to; absent for a person's own
   * @param reason why a person joined, corrected or placed it so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      UUID id,
      int version,
      String name,
      List<String> otherNames,
      boolean device,
      int rows,
      @Nullable Integer minutes,
      @Nullable Integer rejoins,
      @Nullable UUID mergedInto,
      @Nullable String reason,
      @Nullable String correctedBy,
      @Nullable Instant correctedAt) {
    static Entry of(Attendee a) {
      Stays stays = Stays.of(List.of(a));
      return new Entry(
          a.id,
          a.version,
          a.name,
          List.of(a.otherNames),
          AttendeeName.isDevice(a.name),
          a.rowCount,
          stays.minutes(),
          stays.rejoins(),
          a.mergedInto == null ? null : a.mergedInto.id,
          a.reason,
          a.correctedBy,
          a.correctedAt);
    }
  }

  /** Null where the call has no attendance file. */
  public static Attendance of(List<Attendee> entries) {
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
    int rows = entries.stream().filter(a -> !isCopy(a)).mapToInt(a -> a.rowCount).sum();
    return new Attendance(people.size(), method(people.size(), entries), rows, people);
  }

  private static String method(int people, List<Attendee> entries) {
    long merged = entries.stream().filter(a -> a.mergedInto != null && !isCopy(a)).count();
    boolean lists = entries.stream().map(a -> a.sourceFile.id).distinct().count() > 1;
    return "Different people in %s; rows with one e-mail address are one person%s."
        .formatted(
            lists ? "the attendance files, taken as one list" : "the attendance file",
            merged == 0 ? "" : ", and a facilitator joined %d more".formatted(merged));
  }

  /** Joined to an entry of another list by what both lists say, and not by a person. */
  private static boolean isCopy(Attendee entry) {
    return entry.mergedInto != null && entry.correctedAt == null;
  }

  /** The person whose entry it is or was joined to. */
  static Attending person(List<Attendee> entries) {
    Attendee person = entries.getFirst().person();
    List<String> others =
        entries.stream()
            .flatMap(a -> Stream.concat(Stream.of(a.name), Stream.of(a.otherNames)))
            .filter(name -> !name.equals(person.name))
            .distinct()
            .sorted()
            .toList();
    Stays stays = Stays.of(entries);
    Attendee placed =
        Stream.concat(Stream.of(person), entries.stream())
            .filter(a -> a.countryCode != null)
            .findFirst()
            .orElse(person);
    return new Attending(
        person.id,
        person.version,
        person.name,
        others,
        stays.minutes(),
        stays.rejoins(),
        placed.countryCode,
        Origin.of(placed.originMessage),
        entries.stream()
            .sorted(
                Comparator.comparing((Attendee a) -> a != person)
                    .thenComparing(a -> a.name.toLowerCase())
                    .thenComparing(a -> a.attendeeKey))
            .map(Entry::of)
            .toList());
  }
}
