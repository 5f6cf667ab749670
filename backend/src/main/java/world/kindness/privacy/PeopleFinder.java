package world.kindness.privacy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import world.kindness.intake.absent.SuppressionList;
import world.kindness.intake.absent.Words;
import world.kindness.intake.records.Attendee;
import world.kindness.platform.database.DatabaseFault;
import world.kindness.privacy.Column.Holds;
import world.kindness.privacy.PeopleFound.ByInitials;
import world.kindness.privacy.PeopleFound.PlaceFound;
import world.kindness.privacy.PeopleFound.Sample;
import world.kindness.privacy.PeopleFound.Spelling;
import world.kindness.privacy.PeopleFound.Where;

/** Looks for somebody in every column of the register, by words of a name or by an address. */
@ApplicationScoped
class PeopleFinder {
  private static final int SAMPLES = 5;
  private static final int MOST_INITIALS = 50;
  private static final int MOST_LETTERS = 4;

  private final AgroalDataSource database;
  private final SuppressionList suppression;

  PeopleFinder(AgroalDataSource database, SuppressionList suppression) {
    this.suppression = suppression;
    this.database = database;
  }

  /** Finds what holds all words of the query, in any order. */
  @Transactional
  PeopleFound find(String query) {
    String[] patterns = Patterns.everyWord(query);
    try (Connection connection = database.getConnection()) {
      Map<Holds, Map<String, List<Where>>> spellings = new LinkedHashMap<>();
      List<PlaceFound> places = new ArrayList<>();
      for (Table table : Register.TABLES) {
        List<Column> telling = table.telling();
        if (!telling.isEmpty()) {
          places.addAll(place(connection, table, patterns, query));
          for (Column column : telling) {
            if (column.holds() != Holds.WORDS) {
              spellings(connection, table, column, patterns)
                  .forEach(
                      (spelling, where) ->
                          spellings
                              .computeIfAbsent(column.holds(), h -> new LinkedHashMap<>())
                              .computeIfAbsent(spelling, s -> new ArrayList<>())
                              .addAll(where));
            }
          }
        }
      }
      attendance(connection, query)
          .forEach(
              (name, where) ->
                  spellings
                      .computeIfAbsent(Holds.NAME, h -> new LinkedHashMap<>())
                      .put(name, where));
      return new PeopleFound(
          listed(spellings.get(Holds.NAME)),
          listed(spellings.get(Holds.ADDRESS)),
          listed(spellings.get(Holds.ACCOUNT)),
          initials(connection, query),
          suppression.erasuresOf(query),
          places);
    } catch (SQLException e) {
      throw DatabaseFault.unquoted("people could not be looked for", e);
    }
  }

  private static List<PlaceFound> place(
      Connection connection, Table table, String[] patterns, String query) throws SQLException {
    List<Column> columns = table.telling();
    String sql =
        "select %s, %s, count(*) over (), %s from %s t where %s and person_words(%s) like all (?) order by 1 limit %d"
            .formatted(
                table.id(),
                table.slug(),
                columns.stream().map(table::text).collect(Collectors.joining(", ")),
                table.name,
                table.where,
                table.allText(),
                SAMPLES);
    List<Sample> samples = new ArrayList<>();
    long count = 0;
    try (PreparedStatement found = connection.prepareStatement(sql)) {
      found.setArray(1, connection.createArrayOf("text", patterns));
      try (ResultSet rows = found.executeQuery()) {
        while (rows.next()) {
          count = rows.getLong(3);
          samples.add(sample(rows, columns, query));
        }
      }
    }
    return count == 0 ? List.of() : List.of(new PlaceFound(table.place, count, samples));
  }

  private static Sample sample(ResultSet rows, List<Column> columns, String query)
      throws SQLException {
    UUID id = rows.getObject(1, UUID.class);
    String session = rows.getString(2);
    Excerpt words = new Excerpt(query);
    Sample nearest = null;
    for (int i = 0; i < columns.size(); i++) {
      String text = rows.getString(4 + i);
      if (text != null && words.isIn(text)) {
        return new Sample(id, session, columns.get(i).name(), words.of(text));
      }
      if (text != null && nearest == null && words.beginsIn(text)) {
        nearest = new Sample(id, session, columns.get(i).name(), words.of(text));
      }
    }
    return nearest == null ? new Sample(id, session, columns.getFirst().name(), "") : nearest;
  }

  private static Map<String, List<Where>> spellings(
      Connection connection, Table table, Column column, String[] patterns) throws SQLException {
    boolean list = column.shape() == Column.Shape.LIST;
    String sql =
        "select %s, %s, count(*) from %s t %s where %s and person_words(%s) like all (?) group by 1, 2 order by 3 desc, 1, 2"
            .formatted(
                list ? "u.spelling" : table.text(column),
                table.slug(),
                table.name,
                list ? "cross join unnest(t.%s) as u (spelling)".formatted(column.name()) : "",
                table.where,
                list ? "u.spelling" : table.text(column));
    Map<String, List<Where>> found = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", patterns));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getString(1), s -> new ArrayList<>())
              .add(new Where(table.place, rows.getString(2), rows.getLong(3)));
        }
      }
    }
    return found;
  }

  /** Attendance keeps no addresses, but knows one again. */
  private static Map<String, List<Where>> attendance(Connection connection, String query)
      throws SQLException {
    Map<String, List<Where>> found = new LinkedHashMap<>();
    if (query.contains("@")) {
      Table attendance = Register.table("attendee");
      String sql =
          "select u.spelling, %s, count(*) from attendee t cross join unnest(t.other_names || t.name) as u (spelling) where t.email_digest = ? group by 1, 2 order by 1, 2"
              .formatted(attendance.slug());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, Attendee.digest(query));
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            found
                .computeIfAbsent(rows.getString(1), s -> new ArrayList<>())
                .add(new Where(attendance.place, rows.getString(2), rows.getLong(3)));
          }
        }
      }
    }
    return found;
  }

  private static List<Spelling> listed(Map<String, List<Where>> spellings) {
    return spellings == null
        ? List.of()
        : spellings.entrySet().stream()
            .map(
                e ->
                    new Spelling(
                        e.getKey(),
                        e.getValue().stream().mapToLong(Where::count).sum(),
                        List.copyOf(e.getValue())))
            .sorted(
                Comparator.comparingLong(Spelling::count)
                    .reversed()
                    .thenComparing(Spelling::spelling))
            .toList();
  }

  /** Quotes without a name whose initials are the query, or those of its words. */
  private static List<ByInitials> initials(Connection connection, String query)
      throws SQLException {
    String stripped = query.strip();
    boolean letters = stripped.length() <= MOST_LETTERS && stripped.matches("\\p{Lu}{2,4}");
    List<Words.Word> words = Words.in(query);
    String initials =
        letters
            ? stripped
            : words.stream()
                .map(word -> word.plain().substring(0, word.plain().offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    if (words.size() < 2 && !letters) {
      return List.of();
    }
    Table quotes = Register.table("quote");
    String sql =
        "select t.id, %s, t.speaker_initials, t.speaker_role, t.country_code, t.wording from quote t where t.speaker_name is null and upper(t.speaker_initials) = ? and t.consent <> 'WITHDRAWN' order by 2, t.id limit %d"
            .formatted(quotes.slug(), MOST_INITIALS);
    List<ByInitials> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, initials);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new ByInitials(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getString(6)));
        }
      }
    }
    return found;
  }
}
