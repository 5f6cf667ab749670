package world.kindness.intake.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The participant lists of one call as one list. One address is one person. Without two addresses
 * that differ, one name is one person where both lists have it at the same time; within a list a
 * name alone makes nobody the same.
 */
public final class Participants {
  /** Times of one stay differ by no more between two lists. */
  private static final int SAME = 60;

  private static final int QUARTER_OF_AN_HOUR = 900;
  private static final int MOST_NAMESAKES = 50;

  private Participants() {}

  /** From joining to leaving, on the clock of the list. */
  public record Stay(long from, long to) {
    Stay shifted(long by) {
      return new Stay(from + by, to + by);
    }

    boolean overlaps(Stay other) {
      return from < other.to && other.from < to;
    }

    boolean same(Stay other) {
      return Math.abs(from - other.from) <= SAME && Math.abs(to - other.to) <= SAME;
    }

    long shared(Stay other) {
      return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }
  }

  /**
   * An entry of a list.
   *
   * @param address null where the list has none
   * @param name cleaned; empty for one that names nobody, such as a device's
   * @param stays by time; empty where the list has no times
   * @param minutes as stated; null where it does not
   * @param joined the entry to which a person joined it; null where nobody did
   */
  public record Entry<E>(
      E of, String address, String name, List<Stay> stays, Integer minutes, E joined) {}

  /** A list, without the entries that a person set apart. */
  public record Copy<E>(String digest, List<Entry<E>> entries) {}

  /**
   * Who is who.
   *
   * @param people the entries of each person, from the larger list on
   * @param shifts by each list's digest, what added to its times puts them on one clock
   */
  public record Settled<E>(Collection<List<E>> people, Map<String, Long> shifts) {}

  private static final class Person<E> {
    final Map<String, List<Entry<E>>> byList = new LinkedHashMap<>();
    final List<Stay> stays = new ArrayList<>();
    final Set<String> addresses = new HashSet<>();
    final Set<Integer> minutes = new HashSet<>();

    void take(String list, Entry<E> entry, long shift) {
      byList.computeIfAbsent(list, l -> new ArrayList<>()).add(entry);
      entry.stays().forEach(stay -> stays.add(stay.shifted(shift)));
      if (entry.address() != null) {
        addresses.add(entry.address());
      }
      if (entry.minutes() != null) {
        minutes.add(entry.minutes());
      }
    }
  }

  public static <E> Settled<E> settle(List<Copy<E>> copies) {
    return new Union<>(copies).settled();
  }

  private static final class Union<E> {
    private final List<Copy<E>> copies;
    private final Map<String, Long> shifts = new LinkedHashMap<>();
    private final Map<E, Person<E>> of = new LinkedHashMap<>();
    private final Map<String, Person<E>> byAddress = new HashMap<>();
    private final Map<String, List<Person<E>>> byName = new HashMap<>();

    Union(List<Copy<E>> copies) {
      this.copies =
          copies.stream()
              .sorted(
                  Comparator.<Copy<E>>comparingInt(copy -> -copy.entries().size())
                      .thenComparing(Copy::digest))
              .toList();
    }

    Settled<E> settled() {
      Copy<E> base = null;
      for (Copy<E> copy : copies) {
        boolean timed = copy.entries().stream().anyMatch(entry -> !entry.stays().isEmpty());
        shifts.put(copy.digest(), base == null || !timed ? 0L : shift(base, copy));
        base = base == null && timed ? copy : base;
      }
      for (Copy<E> copy : copies) {
        add(copy);
      }
      joinAsSaid();
      Map<Person<E>, List<E>> people = new LinkedHashMap<>();
      of.forEach(
          (entry, person) -> people.computeIfAbsent(person, p -> new ArrayList<>()).add(entry));
      return new Settled<>(people.values(), shifts);
    }

    /**
     * Zones differ by quarters of an hour. Most names that both lists have once must have stayed as
     * long in both, by one difference: the two halves of a call are no zones.
     */
    private long shift(Copy<E> base, Copy<E> copy) {
      Map<String, Entry<E>> known = once(base);
      List<Long> differences = new ArrayList<>();
      int both = 0;
      for (Entry<E> entry : once(copy).values()) {
        Entry<E> other = known.get(entry.name());
        if (other != null) {
          both++;
          long came = other.stays().getFirst().from() - entry.stays().getFirst().from();
          long left = other.stays().getLast().to() - entry.stays().getLast().to();
          if (Math.abs(came - left) <= 2L * SAME) {
            differences.add(came);
          }
        }
      }
      Long agreed = Shift.agreed(differences, 2L * SAME);
      if (agreed == null) {
        return 0;
      }
      long quarters = Math.round(agreed / (double) QUARTER_OF_AN_HOUR) * QUARTER_OF_AN_HOUR;
      long support = Shift.support(differences, quarters, 2L * SAME);
      return support > 1 && 2 * support >= both ? quarters : 0;
    }

    private Map<String, Entry<E>> once(Copy<E> copy) {
      return copy.entries().stream()
          .filter(entry -> !entry.name().isEmpty() && !entry.stays().isEmpty())
          .collect(Collectors.groupingBy(Entry::name, LinkedHashMap::new, Collectors.toList()))
          .entrySet()
          .stream()
          .filter(same -> same.getValue().size() == 1)
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  same -> same.getValue().getFirst(),
                  (one, other) -> one,
                  LinkedHashMap::new));
    }

    /** The whole list is compared with the people of the larger ones: first what is exact. */
    private void add(Copy<E> copy) {
      String list = copy.digest();
      long shift = shifts.get(list);
      List<Entry<E>> left = new ArrayList<>();
      Map<Entry<E>, Person<E>> found = new LinkedHashMap<>();
      Set<Person<E>> taken = new HashSet<>();
      for (Entry<E> entry : copy.entries()) {
        Person<E> person =
            entry.address() != null && byAddress.containsKey(entry.address())
                ? byAddress.get(entry.address())
                : candidates(entry)
                    .filter(p -> !taken.contains(p) && isExact(entry, p, shift))
                    .findFirst()
                    .orElse(null);
        if (person == null) {
          left.add(entry);
        } else {
          taken.add(person);
          found.put(entry, person);
        }
      }
      found.forEach((entry, person) -> put(list, entry, person, shift));
      for (Entry<E> entry : left) {
        List<Person<E>> there =
            candidates(entry)
                .filter(p -> overlaps(entry, p, shift) && isFree(p, list, entry))
                .toList();
        put(list, entry, one(there, entry, shift), shift);
      }
      copy.entries().stream()
          .filter(entry -> !entry.name().isEmpty())
          .forEach(
              entry -> {
                List<Person<E>> named =
                    byName.computeIfAbsent(entry.name(), n -> new ArrayList<>());
                if (named.size() <= MOST_NAMESAKES && !named.contains(of.get(entry.of()))) {
                  named.add(of.get(entry.of()));
                }
              });
    }

    private Stream<Person<E>> candidates(Entry<E> entry) {
      List<Person<E>> named = byName.getOrDefault(entry.name(), List.of());
      // What so many are called tells nobody apart.
      return (named.size() > MOST_NAMESAKES ? List.<Person<E>>of() : named)
          .stream()
              .filter(
                  person ->
                      entry.address() == null
                          || person.addresses.isEmpty()
                          || person.addresses.contains(entry.address()));
    }

    private boolean isExact(Entry<E> entry, Person<E> person, long shift) {
      if (entry.stays().isEmpty() || person.stays.isEmpty()) {
        return entry.minutes() != null
            && person.minutes.stream().anyMatch(m -> Math.abs(m - entry.minutes()) <= 1);
      }
      return entry.stays().stream()
          .map(stay -> stay.shifted(shift))
          .allMatch(stay -> person.stays.stream().anyMatch(stay::same));
    }

    private boolean overlaps(Entry<E> entry, Person<E> person, long shift) {
      return shared(entry, person, shift) > 0;
    }

    private long shared(Entry<E> entry, Person<E> person, long shift) {
      return entry.stays().stream()
          .map(stay -> stay.shifted(shift))
          .mapToLong(stay -> person.stays.stream().mapToLong(stay::shared).sum())
          .sum();
    }

    /**
     * Two entries of one list at the same time are two people, or a device: a person says which.
     */
    private boolean isFree(Person<E> person, String list, Entry<E> entry) {
      return person.byList.getOrDefault(list, List.of()).stream()
          .flatMap(other -> other.stays().stream())
          .noneMatch(stay -> entry.stays().stream().anyMatch(stay::overlaps));
    }

    /** One stay here that is several there, one after the other, is one person's. */
    private Person<E> one(List<Person<E>> there, Entry<E> entry, long shift) {
      if (there.isEmpty()) {
        return new Person<>();
      }
      boolean apart =
          there.stream()
              .allMatch(
                  one ->
                      there.stream()
                          .allMatch(
                              other ->
                                  one == other
                                      || one.stays.stream()
                                          .noneMatch(
                                              s -> other.stays.stream().anyMatch(s::overlaps))));
      if (!apart) {
        return there.stream()
            .max(Comparator.comparingLong(person -> shared(entry, person, shift)))
            .orElseThrow();
      }
      there.stream().skip(1).forEach(other -> join(there.getFirst(), other));
      return there.getFirst();
    }

    private void put(String list, Entry<E> entry, Person<E> person, long shift) {
      person.take(list, entry, shift);
      of.put(entry.of(), person);
      if (entry.address() != null) {
        byAddress.put(entry.address(), person);
      }
    }

    private void joinAsSaid() {
      for (Copy<E> copy : copies) {
        for (Entry<E> entry : copy.entries()) {
          if (entry.joined() != null && of.containsKey(entry.joined())) {
            join(of.get(entry.joined()), of.get(entry.of()));
          }
        }
      }
    }

    private void join(Person<E> person, Person<E> other) {
      if (person == other) {
        return;
      }
      other.byList.forEach(
          (list, entries) ->
              entries.forEach(
                  entry -> {
                    person.take(list, entry, shifts.get(list));
                    of.put(entry.of(), person);
                  }));
      other.addresses.forEach(address -> byAddress.put(address, person));
      other.byList.values().stream()
          .flatMap(List::stream)
          .map(Entry::name)
          .distinct()
          .filter(byName::containsKey)
          .forEach(name -> byName.get(name).replaceAll(p -> p == other ? person : p));
    }
  }
}
