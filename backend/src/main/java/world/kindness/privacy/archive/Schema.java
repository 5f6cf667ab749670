package world.kindness.privacy.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database has, as it says itself: a table that a migration adds is in the next archive.
 *
 * @param version of the last migration
 * @param tables each after those it refers to
 */
record Schema(String version, List<StoredTable> tables) {
  /** Filled by migrations, by triggers, or by what is asked for again from the rest. */
  private static final Set<String> NOT_ARCHIVED =
      Set.of(
          "flyway_schema_history",
          "country",
          "country_alias",
          "own_tasks",
          "first_answer",
          "rate_limit",
          "scheduled_tasks",
          "published_word",
          "published_language",
          "published_state");

  private static final String COLUMNS =
      """
      select table_name, column_name, data_type = 'bytea'
        from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
       order by table_name, column_name""";

  private static final String REFERENCES =
      """
      select c.relname, r.relname
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
       where k.contype = 'f' and c.oid <> r.oid and c.relnamespace = 'public'::regnamespace
       order by 1, 2""";

  /**
   * @param columns without the one that holds bytes, and without generated ones, by name
   * @param bytes the column that holds bytes; null where there is none
   */
  record StoredTable(String name, List<String> columns, String bytes) {
    String entry() {
      return "tables/" + name + ".jsonl";
    }

    String entryOfBytes(String id) {
      return "bytes/" + name + "/" + id;
    }

    String columnList(String alias) {
      return String.join(", ", columns.stream().map(column -> alias + column).toList());
    }
  }

  static Schema of(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    Map<String, String> bytes = new LinkedHashMap<>();
    each(
        connection,
        COLUMNS,
        row -> {
          String table = row.getString(1);
          if (NOT_ARCHIVED.contains(table)) {
            return;
          }
          List<String> known = columns.computeIfAbsent(table, t -> new ArrayList<>());
          if (!row.getBoolean(3)) {
            known.add(row.getString(2));
          } else if (bytes.putIfAbsent(table, row.getString(2)) != null) {
            throw new IllegalStateException("two columns of bytes in " + table);
          }
        });
    Map<String, Set<String>> references = new LinkedHashMap<>();
    each(
        connection,
        REFERENCES,
        row ->
            references
                .computeIfAbsent(row.getString(1), t -> new LinkedHashSet<>())
                .add(row.getString(2)));
    Set<String> ordered = new LinkedHashSet<>();
    columns.keySet().forEach(table -> place(table, references, ordered, new LinkedHashSet<>()));
    ordered.retainAll(columns.keySet());
    return new Schema(
        version(connection),
        ordered.stream()
            .map(table -> new StoredTable(table, columns.get(table), bytes.get(table)))
            .toList());
  }

  private static void place(
      String table, Map<String, Set<String>> references, Set<String> ordered, Set<String> open) {
    if (!open.add(table)) {
      throw new IllegalStateException("tables refer to each other in a circle: " + open);
    }
    references
        .getOrDefault(table, Set.of())
        .forEach(
            other -> {
              if (!ordered.contains(other)) {
                place(other, references, ordered, open);
              }
            });
    open.remove(table);
    ordered.add(table);
  }

  private static String version(Connection connection) throws SQLException {
    List<String> versions = new ArrayList<>();
    each(
        connection,
        "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1",
        row -> versions.add(row.getString(1)));
    return versions.getFirst();
  }

  private interface Each {
    void take(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String sql, Each each) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        each.take(rows);
      }
    }
  }
}
