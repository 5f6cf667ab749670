package world.kindness.intake.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.attendance.AttendanceFile.Interval;
import world.kindness.intake.attendance.Attendees.Attendee;
import world.kindness.platform.PlainLetters;

/** Who in an attendance list may be one person. Nobody is merged before a person says so. */
public final class MergeSuggestions {
  /** Words of a device's name that are no person's. */
  private static final Set<String> FILLERS =
      Set.of("de", "s", "pro", "air", "mini", "max", "plus", "von", "van", "di", "the", "my");

  private MergeSuggestions() {}

  /**
   * A guess.
   *
   * @param keepKey the entry whose name would stand
   * @param mergeKey the entry that would join it
   * @param confidence from 0 to 1
   * @param because the reason, for the person who decides
   */
  public record Merge(String keepKey, String mergeKey, double confidence, String because) {}

  /**
   * The guesses, each entry merged into at most one other. The order of entries changes nothing.
   */
  public static List<Merge> among(List<Attendee> attendees) {
    List<Attendee> all =
        attendees.stream()
            .sorted(
                Comparator.comparingLong(MergeSuggestions::stay)
                    .reversed()
                    .thenComparing(Attendee::key))
            .toList();
    Map<String, Merge> merges = new LinkedHashMap<>();
    Map<String, List<Attendee>> byName =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    a -> AttendeeName.cleaned(a.name()), LinkedHashMap::new, Collectors.toList()));
    byName.remove("");
    byName.values().forEach(same -> sameName(same).forEach(m -> merges.put(m.mergeKey(), m)));
    List<Attendee> people =
        byName.values().stream().map(List::getFirst).filter(a -> !device(a)).toList();
    Map<String, List<Attendee>> byWord = new HashMap<>();
    Map<String, List<Attendee>> byInitials = new HashMap<>();
    for (Attendee person : people) {
      AttendeeName.words(person.name())
          .forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(person));
      byInitials.computeIfAbsent(initials(person.name()), w -> new ArrayList<>()).add(person);
    }
    for (List<Attendee> same : byName.values()) {
      Attendee entry = same.getFirst();
      Merge merge = device(entry) ? owner(entry, byWord) : written(entry, byName, byInitials);
      if (merge != null && !merge.keepKey().equals(entry.key()) && !reversed(merge, merges)) {
        merges.putIfAbsent(merge.mergeKey(), merge);
      }
    }
    return List.copyOf(merges.values());
  }

  private static List<Merge> sameName(List<Attendee> same) {
    Attendee kept = same.getFirst();
    return same.stream()
        .skip(1)
        .map(
            other ->
                apart(kept, other)
                    ? new Merge(kept.key(), other.key(), 0.9, "the same name, joined again")
                    : new Merge(kept.key(), other.key(), 0.7, "the same name"))
        .toList();
  }

  /** {@code "Eric's iPad (Clapton)"} is a device of Eric Clapton, if only one Eric is there. */
  private static Merge owner(Attendee device, Map<String, List<Attendee>> byWord) {
    Set<String> named = AttendeeName.wordsOfOwner(device.name());
    named.removeAll(FILLERS);
    if (named.isEmpty()) {
      return null;
    }
    List<Attendee> owners =
        byWord.getOrDefault(named.iterator().next(), List.of()).stream()
            .filter(person -> AttendeeName.words(person.name()).containsAll(named))
            .toList();
    return owners.size() != 1
        ? null
        : new Merge(
            owners.getFirst().key(),
            device.key(),
            named.size() > 1 ? 0.8 : 0.5,
            "a device of %s".formatted(owners.getFirst().name()));
  }

  /** A former name in brackets, or initials. */
  private static Merge written(
      Attendee entry, Map<String, List<Attendee>> byName, Map<String, List<Attendee>> byInitials) {
    List<Attendee> before = byName.get(AttendeeName.cleaned(inBrackets(entry.name())));
    if (before != null) {
      return new Merge(
          before.getFirst().key(),
          entry.key(),
          0.7,
          "was named %s before".formatted(before.getFirst().name()));
    }
    String letters = entry.name().replaceAll("[\\s.]", "");
    if (!letters.matches("\\p{Lu}{2,4}")) {
      return null;
    }
    List<Attendee> owners =
        byInitials.getOrDefault(PlainLetters.of(letters), List.of()).stream()
            .filter(person -> person != entry)
            .toList();
    return owners.size() != 1
        ? null
        : new Merge(
            owners.getFirst().key(),
            entry.key(),
            0.4,
            "the initials of %s".formatted(owners.getFirst().name()));
  }

  private static boolean reversed(Merge merge, Map<String, Merge> merges) {
    Merge other = merges.get(merge.keepKey());
    return other != null && other.keepKey().equals(merge.mergeKey());
  }

  private static boolean device(Attendee attendee) {
    return AttendeeName.isDevice(attendee.name());
  }

  private static String inBrackets(String name) {
    int open = name.lastIndexOf('(');
    int close = name.indexOf(')', open + 1);
    return open < 0 || close < 0 ? "" : name.substring(open + 1, close);
  }

  private static String initials(String name) {
    List<String> words = AttendeeName.split(AttendeeName.cleaned(name));
    return words.size() < 2
        ? ""
        : words.stream()
            .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)))
            .collect(Collectors.joining());
  }

  /** Whether one entry was never there at the same time as the other. */
  private static boolean apart(Attendee a, Attendee b) {
    List<Interval> ofA = intervals(a);
    List<Interval> ofB = intervals(b);
    return !ofA.isEmpty()
        && !ofB.isEmpty()
        && ofA.stream()
            .allMatch(
                i ->
                    ofB.stream()
                        .allMatch(
                            j -> i.toSecond() <= j.fromSecond() || j.toSecond() <= i.fromSecond()));
  }

  private static List<Interval> intervals(Attendee attendee) {
    return attendee.rows().stream()
        .map(AttendanceFile.Row::interval)
        .filter(Objects::nonNull)
        .toList();
  }

  private static long stay(Attendee attendee) {
    return intervals(attendee).stream().mapToLong(i -> i.toSecond() - i.fromSecond()).sum();
  }
}
