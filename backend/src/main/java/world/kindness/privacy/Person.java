package world.kindness.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.files.SourceCopy;

/**
 * Somebody with everything by which they are known here.
 *
 * @param names whole names; those of one word count inside texts only when they were chosen
 * @param chosen the names an administrator chose
 * @param things ids of the rows that are theirs, by table
 * @param files where they stand in files, by the file's id
 */
record Person(
    Set<String> names,
    Set<String> chosen,
    Set<String> addresses,
    Set<String> accounts,
    Map<String, Set<UUID>> things,
    Map<UUID, SourceCopy.Occurrences> files) {

  Set<UUID> of(String table) {
    return things.getOrDefault(table, Set.of());
  }

  Absentees absentees() {
    return absentees(Set.of());
  }

  /** As others are told from them, also by what they said. */
  Absentees absentees(Set<String> passages) {
    return new Absentees(new KnownByName(names, chosen, addresses, passages));
  }

  /** LIKE patterns for whatever names them. */
  String[] patterns() {
    return Patterns.of(names, addresses);
  }

  /** The same person with what was known of them before as well. */
  Person with(Person before) {
    Map<String, Set<UUID>> both = new HashMap<>();
    Stream.of(this, before)
        .forEach(
            person ->
                person.things.forEach(
                    (table, ids) -> both.computeIfAbsent(table, t -> new HashSet<>()).addAll(ids)));
    Map<UUID, SourceCopy.Occurrences> everywhere = new HashMap<>(before.files);
    files.forEach((file, occurrences) -> everywhere.merge(file, occurrences, Person::both));
    return new Person(
        union(names, before.names),
        union(chosen, before.chosen),
        union(addresses, before.addresses),
        union(accounts, before.accounts),
        both,
        everywhere);
  }

  /** As the API shows them. */
  Subject subject() {
    return new Subject(sorted(names), sorted(addresses), sorted(accounts), List.of());
  }

  private static SourceCopy.Occurrences both(
      SourceCopy.Occurrences one, SourceCopy.Occurrences other) {
    return new SourceCopy.Occurrences(
        union(one.lines(), other.lines()), union(one.names(), other.names()));
  }

  private static <T> Set<T> union(Collection<T> one, Collection<T> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private static List<String> sorted(Set<String> texts) {
    return texts.stream().sorted().toList();
  }
}
