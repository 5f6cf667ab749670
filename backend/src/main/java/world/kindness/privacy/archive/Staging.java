package world.kindness.privacy.archive;

import static world.kindness.privacy.archive.UnpackedInput.unreadable;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import world.kindness.privacy.archive.Schema.StoredTable;

/**
 * The rows of one table, in the database but not in their table yet: they go there in one
 * statement, so that rows may refer to each other, or one by one with their bytes.
 */
final class Staging implements AutoCloseable {
  private static final int AT_ONCE = 500;
  private static final int LETTERS_AT_ONCE = 4 * 1024 * 1024;

  private final Connection connection;
  private final PreparedStatement insert;
  private int waiting;
  private long letters;

  Staging(Connection connection) throws SQLException {
    this.connection = connection;
    connection
        .createStatement()
        .execute(
            "create temporary table archive_line (place bigint generated always as identity, line jsonb not null) on commit drop");
    connection.createStatement().execute("create index on archive_line ((line ->> 'id'))");
    insert =
        connection.prepareStatement("insert into archive_line (line) values (cast(? as jsonb))");
  }

  void add(String line) throws SQLException {
    insert.setString(1, line);
    insert.addBatch();
    letters += line.length();
    if (++waiting == AT_ONCE || letters > LETTERS_AT_ONCE) {
      added();
    }
  }

  void added() throws SQLException {
    insert.executeBatch();
    waiting = 0;
    letters = 0;
  }

  /** A row has all columns and no other. */
  void refuseOtherColumns(StoredTable table) throws SQLException {
    String sql =
        "select exists (select from archive_line where jsonb_typeof(line) <> 'object' or array(select k from jsonb_object_keys(case jsonb_typeof(line) when 'object' then line else '{}' end) as k order by k collate \"C\") <> ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(
          1, connection.createArrayOf("text", table.columns().stream().sorted().toArray()));
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        if (found.getBoolean(1)) {
          throw unreadable("Rows of %s have other columns than here.".formatted(table.name()));
        }
      }
    }
  }

  void store(StoredTable table) throws SQLException {
    connection
        .createStatement()
        .execute(
            "insert into %1$s (%2$s) select %3$s from archive_line l cross join lateral jsonb_populate_record(cast(null as %1$s), l.line) r order by l.place"
                .formatted(table.name(), table.columnList(""), table.columnList("r.")));
    connection.createStatement().execute("delete from archive_line");
  }

  /** Stores one row with its bytes. */
  void store(StoredTable table, String id, InputStream bytes, long size) throws SQLException {
    String sql =
        "insert into %1$s (%2$s, %4$s) select %3$s, ? from archive_line l cross join lateral jsonb_populate_record(cast(null as %1$s), l.line) r where l.line ->> 'id' = ?"
            .formatted(table.name(), table.columnList(""), table.columnList("r."), table.bytes());
    try (PreparedStatement statement = connection.prepareStatement(sql);
        PreparedStatement stored =
            connection.prepareStatement("delete from archive_line where line ->> 'id' = ?")) {
      statement.setBinaryStream(1, bytes, size);
      statement.setString(2, id);
      if (statement.executeUpdate() != 1) {
        throw unreadable("The archive has bytes of %s without a row.".formatted(table.name()));
      }
      stored.setString(1, id);
      stored.executeUpdate();
    }
  }

  /** Every row of a table that holds bytes got some. */
  void refuseLeftOvers(StoredTable table) throws SQLException {
    try (ResultSet found =
        connection.createStatement().executeQuery("select exists (select from archive_line)")) {
      found.next();
      if (found.getBoolean(1)) {
        throw unreadable("The archive has rows of %s without their bytes.".formatted(table.name()));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
