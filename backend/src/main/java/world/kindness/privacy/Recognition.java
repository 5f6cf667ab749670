package world.kindness.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.Labels;
import world.kindness.intake.files.SourceCopy;
import world.kindness.intake.records.Attendee;
import world.kindness.platform.database.DatabaseFault;
import world.kindness.platform.problems.Problem;
import world.kindness.privacy.Column.Holds;

/** Works out everything that is a person's from what an administrator chose. */
@ApplicationScoped
class Recognition {
  /** Things that can be chosen one by one. */
  private static final List<String> CHOOSABLE =
      List.of(
          "contributor",
          "member",
          "join_request",
          "chat_message",
          "quote",
          "breakout_note",
          "attendee",
          "held_item");

  /** What tells further names of the same person. */
  private static final Set<String> PEOPLE = Set.of("contributor", "member", "join_request");

  private final AgroalDataSource database;

  Recognition(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * @throws Problem 422 for a thing there is not
   */
  @Transactional
  Person recognise(Subject subject) {
    return recognise(subject, Set.copyOf(subject.names()));
  }

  /**
   * @param chosen the names that count inside texts even if they are of one word
   */
  @Transactional
  Person recognise(Subject subject, Set<String> chosen) {
    subject.check();
    try (Connection connection = database.getConnection()) {
      Rows rows = new Rows(connection);
      Map<String, Set<UUID>> things = chosen(rows, subject);
      Set<String> names = new HashSet<>(subject.names());
      Set<String> addresses = new HashSet<>(subject.addresses());
      int known;
      do {
        known = size(names, addresses, things);
        people(rows, names, chosen, addresses, things);
      } while (size(names, addresses, things) > known);
      Person person =
          new Person(
              names, chosen, addresses, new HashSet<>(subject.accounts()), things, new HashMap<>());
      belongings(rows, person);
      return person;
    } catch (SQLException e) {
      throw DatabaseFault.unquoted("a person could not be recognised", e);
    }
  }

  private static int size(Set<String> names, Set<String> addresses, Map<String, Set<UUID>> things) {
    return names.size() + addresses.size() + things.values().stream().mapToInt(Set::size).sum();
  }

  private static Map<String, Set<UUID>> chosen(Rows rows, Subject subject) throws SQLException {
    Map<String, Set<UUID>> things = new HashMap<>();
    Set<UUID> missing = new HashSet<>(subject.ids());
    for (String table : CHOOSABLE) {
      Set<UUID> found =
          rows.ids("select id from " + table + " where id = any (?)", rows.ids(subject.ids()));
      missing.removeAll(found);
      add(things, table, found);
    }
    if (!missing.isEmpty()) {
      UUID first = missing.iterator().next();
      throw Problem.rule(
          "/ids/" + subject.ids().indexOf(first), "There is nothing to choose with this id.");
    }
    return things;
  }

  /** Rows that are about a person, and the names and addresses they add. */
  private static void people(
      Rows rows,
      Set<String> names,
      Set<String> chosen,
      Set<String> addresses,
      Map<String, Set<UUID>> things)
      throws SQLException {
    Absentees absentees =
        new Absentees(new KnownByName(Set.copyOf(names), chosen, Set.copyOf(addresses), Set.of()));
    String[] patterns = Patterns.of(names, addresses);
    for (Table table : Register.TABLES) {
      List<Column> telling = table.holding(Holds.NAME, Holds.ADDRESS).toList();
      if (telling.isEmpty()) {
        continue;
      }
      Set<UUID> known = things.computeIfAbsent(table.name, t -> new HashSet<>());
      String sql =
          "select t.id, %s from %s t where t.id = any (?) or person_words(concat_ws(' ', %s)) like any (?)"
              .formatted(
                  telling.stream().map(c -> "t." + c.name()).collect(Collectors.joining(", ")),
                  table.name,
                  telling.stream().map(table::text).collect(Collectors.joining(", ")));
      rows.each(
          sql,
          row -> {
            UUID id = row.getObject(1, UUID.class);
            List<String> named = new ArrayList<>();
            List<String> addressed = new ArrayList<>();
            for (int i = 0; i < telling.size(); i++) {
              List<String> into = telling.get(i).holds() == Holds.NAME ? named : addressed;
              into.addAll(Rows.texts(row, 2 + i, telling.get(i)));
            }
            boolean theirs =
                known.contains(id)
                    || named.stream().anyMatch(absentees::isName)
                    || addressed.stream().anyMatch(absentees::isAddress);
            if (theirs) {
              known.add(id);
              if (PEOPLE.contains(table.name)) {
                names.addAll(named);
                addresses.addAll(addressed);
              }
            }
          },
          rows.ids(known),
          rows.texts(List.of(patterns)));
    }
    add(
        things,
        "contributor",
        rows.ids(
            "select contributor_id from member where id = any (?) and contributor_id is not null",
            rows.ids(things.get("member"))));
    add(
        things,
        "member",
        rows.ids(
            "select id from member where contributor_id = any (?)",
            rows.ids(things.get("contributor"))));
  }

  /** What follows from what is theirs. */
  private static void belongings(Rows rows, Person person) throws SQLException {
    Map<String, Set<UUID>> things = person.things();
    add(
        things,
        "attendee",
        rows.ids(
            "select id from attendee where email_digest = any (?)",
            rows.texts(
                person.addresses().stream()
                    .filter(address -> address.contains("@"))
                    .map(Attendee::digest)
                    .toList())));
    // Entries of the attendance that a facilitator said are one person.
    int known;
    do {
      known = person.of("attendee").size();
      add(
          things,
          "attendee",
          rows.ids(
              "select id from attendee where merged_into_id = any (?) union select merged_into_id from attendee where id = any (?) and merged_into_id is not null",
              rows.ids(person.of("attendee")),
              rows.ids(person.of("attendee"))));
    } while (person.of("attendee").size() > known);
    Absentees absentees = person.absentees();
    Set<UUID> notes = things.computeIfAbsent("breakout_note", t -> new HashSet<>());
    rows.each(
        "select id, note from breakout_note where person_words(note) like any (?)",
        row -> {
          if (Labels.labels(row.getString(2), absentees)) {
            notes.add(row.getObject(1, UUID.class));
          }
        },
        rows.texts(List.of(person.patterns())));
    for (Belonging belonging : Belonging.ALL) {
      add(things, belonging.table(), rows.ids(belonging.sql(), belonging.values(rows, person)));
    }
    for (Belonging.InFile place : Belonging.IN_FILES) {
      rows.each(
          place.sql(),
          row ->
              person
                  .files()
                  .merge(
                      row.getObject(1, UUID.class),
                      new SourceCopy.Occurrences(
                          row.getObject(2) == null ? Set.of() : Set.of(row.getInt(2)),
                          row.getString(3) == null ? Set.of() : Set.of(row.getString(3))),
                      Recognition::both),
          rows.ids(person.of(place.table())));
    }
  }

  private static SourceCopy.Occurrences both(
      SourceCopy.Occurrences one, SourceCopy.Occurrences other) {
    Set<Integer> lines = new HashSet<>(one.lines());
    lines.addAll(other.lines());
    Set<String> names = new HashSet<>(one.names());
    names.addAll(other.names());
    return new SourceCopy.Occurrences(lines, names);
  }

  private static void add(Map<String, Set<UUID>> things, String table, Set<UUID> ids) {
    things.computeIfAbsent(table, t -> new HashSet<>()).addAll(ids);
  }
}
