package world.kindness.privacy.archive;

import static world.kindness.privacy.archive.UnpackedInput.unreadable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.platform.TemporaryFiles;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.privacy.archive.Schema.StoredTable;

/**
 * Takes an archive into a system that holds nothing yet, in the caller's transaction: whoever reads
 * sees all of it or nothing. An archive that is not exactly as one of this system's is refused.
 */
@ApplicationScoped
class ArchiveReader {
  /** What a system has before anybody uses it; the archive's takes its place. */
  private static final Set<String> THERE_FROM_THE_START = Set.of("community", "suppression_key");

  /** What may have happened to a system that holds nothing. */
  private static final String TRAIL = "audit_entry";

  private static final int LARGEST_HEAD = 64 * 1024;
  private static final int LARGEST_MANIFEST = 256 * 1024 * 1024;

  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final ArchiveSettings settings;
  private final TemporaryFiles files;

  ArchiveReader(
      AgroalDataSource database,
      ObjectMapper json,
      ArchiveSettings settings,
      TemporaryFiles files) {
    this.files = files;
    this.database = database;
    this.json = json;
    this.settings = settings;
  }

  /**
   * @throws Problem 409 where something is stored already; 413 or 422 for an archive that is not
   *     one
   */
  List<Manifest.Entry> read(InputStream in) throws IOException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute("set local timezone = 'UTC'");
      Schema schema = Schema.of(connection);
      // Before all tables are locked: what is refused here holds nobody up.
      refuseUnlessEmpty(connection, schema);
      lock(connection, schema);
      refuseUnlessEmpty(connection, schema);
      UnpackedInput archive = new UnpackedInput(in, settings);
      List<Manifest.Entry> entries = new ArrayList<>();
      entries.add(head(archive, schema));
      try (Staging staging = new Staging(connection)) {
        String name = archive.next();
        for (StoredTable table : schema.tables()) {
          if (!table.entry().equals(name)) {
            throw unreadable(
                "The archive has '%s' where '%s' belongs.".formatted(shown(name), table.entry()));
          }
          entries.add(rows(connection, archive, staging, table));
          name = archive.next();
          while (table.bytes() != null && name != null && name.startsWith("bytes/")) {
            entries.add(bytes(archive, staging, table, name));
            name = archive.next();
          }
          staging.refuseLeftOvers(table);
        }
        manifest(archive, name, entries);
      }
      return entries;
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (state.startsWith("22") || state.startsWith("23") || state.equals("P0001")) {
        throw unreadable("The archive holds rows that this system cannot have.");
      }
      // Without the words of the database, which may quote rows.
      throw new IllegalStateException(new SQLException("the archive could not be taken in", state));
    }
  }

  private static void lock(Connection connection, Schema schema) throws SQLException {
    String tables =
        schema.tables().stream().map(StoredTable::name).collect(Collectors.joining(", "));
    // Who waits for all tables makes everybody else wait.
    connection.createStatement().execute("set local lock_timeout = '2s'");
    connection.createStatement().execute("lock table " + tables + " in share row exclusive mode");
  }

  private static void refuseUnlessEmpty(Connection connection, Schema schema) throws SQLException {
    for (StoredTable table : schema.tables()) {
      if (!THERE_FROM_THE_START.contains(table.name()) && !table.name().equals(TRAIL)) {
        try (ResultSet found =
            connection
                .createStatement()
                .executeQuery("select exists (select from " + table.name() + ")")) {
          found.next();
          if (found.getBoolean(1)) {
            throw new Problem(
                ProblemType.CONFLICT,
                "Something is stored already (%s): an archive goes into an empty system."
                    .formatted(table.name()));
          }
        }
      }
    }
  }

  private Manifest.Entry head(UnpackedInput archive, Schema schema) throws IOException {
    if (!Manifest.Head.NAME.equals(archive.next())) {
      throw unreadable("This is not an archive of this system.");
    }
    Manifest.Head head;
    try {
      head = json.readValue(archive.whole(LARGEST_HEAD), Manifest.Head.class);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw unreadable("This is not an archive of this system.");
    }
    // JSON may be null and nothing else.
    if (head == null) {
      throw unreadable("This is not an archive of this system.");
    }
    if (!Manifest.Head.FORMAT.equals(head.format()) || head.version() != Manifest.Head.PRESENT) {
      throw unreadable("This is not an archive of a form that is read here.");
    }
    if (!schema.version().equals(head.schema())) {
      throw unreadable(
          "The archive was made with schema %s and this system has %s: use the same version."
              .formatted(shown(head.schema()), schema.version()));
    }
    return archive.entry(Manifest.Head.NAME, 0);
  }

  private static Manifest.Entry rows(
      Connection connection, UnpackedInput archive, Staging staging, StoredTable table)
      throws IOException, SQLException {
    long count = 0;
    for (byte[] line = archive.line(); line != null; line = archive.line()) {
      String row = new String(line, StandardCharsets.UTF_8);
      if (!table.columns().stream().allMatch(column -> row.contains('"' + column + '"'))) {
        throw unreadable("Rows of %s have other columns than here.".formatted(table.name()));
      }
      staging.add(row);
      count++;
    }
    staging.added();
    staging.refuseOtherColumns(table);
    if (THERE_FROM_THE_START.contains(table.name())) {
      connection.createStatement().execute("delete from " + table.name());
    }
    if (table.bytes() == null) {
      staging.store(table);
    }
    return archive.entry(table.entry(), count);
  }

  private Manifest.Entry bytes(
      UnpackedInput archive, Staging staging, StoredTable table, String name)
      throws IOException, SQLException {
    String id = name.substring(name.lastIndexOf('/') + 1);
    if (!name.equals(table.entryOfBytes(id))) {
      throw unreadable("The archive has '%s' behind %s.".formatted(shown(name), table.entry()));
    }
    Path file = files.create("archive", ".bytes");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        archive.copy(out);
      }
      try (InputStream stored = Files.newInputStream(file)) {
        staging.store(table, id, stored, Files.size(file));
      }
    } finally {
      Files.delete(file);
    }
    return archive.entry(name, 0);
  }

  private void manifest(UnpackedInput archive, String name, List<Manifest.Entry> found)
      throws IOException {
    if (!Manifest.NAME.equals(name)) {
      throw unreadable("The archive has '%s' where its manifest belongs.".formatted(shown(name)));
    }
    Manifest manifest;
    try {
      manifest = json.readValue(archive.whole(LARGEST_MANIFEST), Manifest.class);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw unreadable("The manifest of the archive cannot be read.");
    }
    if (manifest == null || !found.equals(manifest.entries())) {
      throw unreadable("The checksums of the archive are not those of its manifest.");
    }
    if (archive.next() != null) {
      throw unreadable("Something stands behind the manifest of the archive.");
    }
  }

  /** What a name may look like in an answer. */
  private static String shown(String name) {
    return name == null ? "nothing" : name.replaceAll("[^\\w./-]", "?");
  }
}
