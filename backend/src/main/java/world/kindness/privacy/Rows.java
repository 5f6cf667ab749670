package world.kindness.privacy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows of any table, read a few at a time within the caller's transaction. */
final class Rows {
  private static final int AT_ONCE = 200;

  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  /** What is done with a row; nothing of the result may be kept. */
  interface Each {
    void take(ResultSet row) throws SQLException;
  }

  void each(String sql, Each each, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    }
  }

  Set<UUID> ids(String sql, Object... values) throws SQLException {
    Set<UUID> found = new HashSet<>();
    each(sql, row -> found.add(row.getObject(1, UUID.class)), values);
    return found;
  }

  /** How many rows it changed. */
  int change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    }
  }

  Array ids(Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids == null ? new Object[0] : ids.toArray());
  }

  Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  /** The texts of a column of the register; none for null. */
  static List<String> texts(ResultSet row, int index, Column column) throws SQLException {
    if (column.shape() == Column.Shape.LIST) {
      Array list = row.getArray(index);
      return list == null ? List.of() : Arrays.asList((String[]) list.getArray());
    }
    String text = row.getString(index);
    return text == null ? List.of() : List.of(text);
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
