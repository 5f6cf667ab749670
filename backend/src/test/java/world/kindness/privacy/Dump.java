package world.kindness.privacy;

import io.agroal.api.AgroalDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import world.kindness.testing.Forms;

/** Every row of every table as text in lower case; what is stored as bytes is read, PDF and all. */
final class Dump {
  private Dump() {}

  /** By table. */
  static Map<String, String> of(AgroalDataSource database) {
    Map<String, String> dump = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      for (String table :
          texts(
              connection,
              "select quote_ident(table_name) from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
        StringBuilder all = new StringBuilder();
        texts(connection, "select cast(t as text) from " + table + " t")
            .forEach(row -> all.append(row).append('\n'));
        for (String column :
            texts(
                connection,
                "select quote_ident(column_name) from information_schema.columns where data_type = 'bytea' and table_schema = 'public' and quote_ident(table_name) = '"
                    + table
                    + "'")) {
          bytes(connection, "select %s from %s where %1$s is not null".formatted(column, table))
              .forEach(found -> all.append(read(found)).append('\n'));
        }
        dump.put(table, all.toString().toLowerCase(Locale.ROOT));
      }
      return dump;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tables that hold a word. */
  static List<String> holding(Map<String, String> dump, String word) {
    return dump.entrySet().stream()
        .filter(table -> table.getValue().contains(word))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String read(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.UTF_8);
    if (raw.startsWith("%PDF")) {
      return raw + Forms.words("pdf", bytes);
    }
    return raw.startsWith("PK") ? Forms.words("docx", bytes) + inflated(bytes) : raw;
  }

  private static String inflated(byte[] bytes) {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static List<byte[]> bytes(Connection connection, String sql) throws SQLException {
    List<byte[]> found = new ArrayList<>();
    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getBytes(1));
      }
    }
    return found;
  }
}
