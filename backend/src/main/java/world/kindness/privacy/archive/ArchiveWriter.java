package world.kindness.privacy.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import world.kindness.platform.TemporaryFiles;
import world.kindness.platform.database.DatabaseFault;
import world.kindness.privacy.archive.Schema.StoredTable;

/**
 * Writes everything that is stored as it is at one moment, a few rows and a piece of a file at a
 * time.
 */
@ApplicationScoped
class ArchiveWriter {
  private static final int ROWS_AT_ONCE = 200;
  private static final int PIECE = 8 * 1024 * 1024;

  private final AgroalDataSource database;
  private final TemporaryFiles files;
  private final ObjectMapper json;
  private final Clock clock;

  ArchiveWriter(AgroalDataSource database, TemporaryFiles files, ObjectMapper json, Clock clock) {
    this.files = files;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes everything as it is at one moment.
   *
   * @return from a file that has no name any more: whoever fetches it may take long, and has no
   *     connection meanwhile; the system takes it away when it is closed, or nobody reads it
   */
  InputStream write() throws IOException {
    Path archive = files.create("archive", ".zip");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
        write(out);
      }
      return Files.newInputStream(archive);
    } finally {
      Files.delete(archive);
    }
  }

  private void write(OutputStream out) throws IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        connection.createStatement().execute("set local timezone = 'UTC'");
        Schema schema = Schema.of(connection);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<Manifest.Entry> entries = new ArrayList<>();
        entries.add(head(zip, schema));
        for (StoredTable table : schema.tables()) {
          entries.add(rows(connection, zip, table));
          if (table.bytes() != null) {
            bytes(connection, zip, table, entries);
          }
        }
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        document(zip, new Manifest(entries));
        zip.closeEntry();
        zip.finish();
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw DatabaseFault.unquoted("the archive could not be written", e);
    }
  }

  private Manifest.Entry head(ZipOutputStream zip, Schema schema) throws IOException {
    CountedOutput counted = begin(zip, Manifest.Head.NAME);
    document(
        counted,
        new Manifest.Head(
            Manifest.Head.FORMAT, Manifest.Head.PRESENT, schema.version(), clock.instant()));
    zip.closeEntry();
    return counted.entry(Manifest.Head.NAME, 0);
  }

  private static Manifest.Entry rows(Connection connection, ZipOutputStream zip, StoredTable table)
      throws SQLException, IOException {
    CountedOutput counted = begin(zip, table.entry());
    long count = 0;
    String sql =
        "select cast(to_jsonb(r) as text) from (select %s from %s order by id) r"
            .formatted(table.columnList(""), table.name());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        for (; rows.next(); count++) {
          counted.write(rows.getString(1).getBytes(StandardCharsets.UTF_8));
          counted.write('\n');
        }
      }
    }
    zip.closeEntry();
    return counted.entry(table.entry(), count);
  }

  private static void bytes(
      Connection connection, ZipOutputStream zip, StoredTable table, List<Manifest.Entry> entries)
      throws SQLException, IOException {
    String ids = "select cast(id as text) from %s order by id".formatted(table.name());
    try (PreparedStatement statement = connection.prepareStatement(ids)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String name = table.entryOfBytes(rows.getString(1));
          CountedOutput counted = begin(zip, name);
          pieces(connection, table, rows.getString(1), counted);
          zip.closeEntry();
          entries.add(counted.entry(name, 0));
        }
      }
    }
  }

  private static void pieces(Connection connection, StoredTable table, String id, OutputStream out)
      throws SQLException, IOException {
    String sql =
        "select substring(%s from ? for ?) from %s where id = cast(? as uuid)"
            .formatted(table.bytes(), table.name());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      byte[] piece;
      int from = 1;
      do {
        statement.setInt(1, from);
        statement.setInt(2, PIECE);
        statement.setString(3, id);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          piece = row.getBytes(1);
          out.write(piece);
          from += PIECE;
        }
      } while (piece.length == PIECE);
    }
  }

  private static CountedOutput begin(ZipOutputStream zip, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return new CountedOutput(zip);
  }

  private void document(OutputStream out, Object document) throws IOException {
    json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, document);
  }
}
