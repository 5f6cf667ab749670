package world.kindness.intake.formats.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import world.kindness.intake.findings.names.WrittenName;
import world.kindness.intake.formats.attendance.AttendanceFile.Interval;
import world.kindness.intake.formats.attendance.Attendees.Attendee;
import world.kindness.platform.text.PlainLetters;

/** Who in an attendance list may be one person. Nobody is merged before a person says so. */
public final class MergeSuggestions {
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
   * Two addresses are two people, whatever they are called, and what could be anybody's is
   * nobody's.
   */
  public static List<Merge> among(List<Attendee> attendees) {
    List<Attendee> all =
        attendees.stream()
            .filter(a -> !WrittenName.isNobodys(a.name()))
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
    sameInOtherWords(all).forEach(m -> merges.putIfAbsent(m.mergeKey(), m));
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
    // Of two namesakes nobody can say which one an entry without an address is.
    return !onePerson(same)
        ? List.of()
        : same.stream()
            .skip(1)
            .map(
                other ->
                    apart(kept, other)
                        ? new Merge(kept.key(), other.key(), 0.9, "the same name, joined again")
                        : new Merge(kept.key(), other.key(), 0.7, "the same name"))
            .toList();
  }

  /** {@code "SILVA, Ana"} and {@code "Dr Ana Silva"} are said alike. */
  private static List<Merge> sameInOtherWords(List<Attendee> all) {
    Map<String, List<Attendee>> bySound = new LinkedHashMap<>();
    for (Attendee attendee : all) {
      String said = AttendeeName.asSaid(attendee.name());
      if (said.contains(" ")) {
        bySound.computeIfAbsent(said, s -> new ArrayList<>()).add(attendee);
      }
    }
    List<Merge> merges = new ArrayList<>();
    for (List<Attendee> alike : bySound.values()) {
      Attendee kept = alike.getFirst();
      if (onePerson(alike)) {
        alike.stream()
            .filter(
                other ->
                    !AttendeeName.cleaned(other.name()).equals(AttendeeName.cleaned(kept.name())))
            .map(
                other ->
                    new Merge(
                        kept.key(),
                        other.key(),
                        0.8,
                        "the name of %s, written otherwise".formatted(kept.name())))
            .forEach(merges::add);
      }
    }
    return merges;
  }

  /** Whether there is at most one address among them. */
  private static boolean onePerson(List<Attendee> entries) {
    return entries.stream()
            .map(Attendee::email)
            .filter(Objects::nonNull)
            .map(email -> email.toLowerCase(Locale.ROOT))
            .distinct()
            .count()
        <= 1;
  }

  /** {@code "Eric's iPad (Clapton)"} is a device of Eric Clapton, if only one Eric is there. */
  private static Merge owner(Attendee device, Map<String, List<Attendee>> byWord) {
    List<String> named = WrittenName.ofOwner(device.name());
    List<Attendee> owners =
        byWord.getOrDefault(named.getFirst(), List.of()).stream()
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
      List<Attendee> both = new ArrayList<>(before);
      both.add(entry);
      return !onePerson(both)
          ? null
          : new Merge(
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
    return WrittenName.initials(name).map(PlainLetters::of).orElse("");
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
