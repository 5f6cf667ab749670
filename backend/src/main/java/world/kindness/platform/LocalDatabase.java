package world.kindness.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL 18 beside the application, for machines that have none: development, tests and
 * trials. Production gives a JDBC URL instead, and its image leaves the server's binaries out.
 */
public final class LocalDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;

  private LocalDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts the server on a free loopback port over a directory that is kept. What it acknowledged
   * survives a crash: the library's defaults trade that for speed and are turned back.
   *
   * @throws IOException when the server does not start, or another one still uses the directory
   */
  public static LocalDatabase durable(Path directory) throws IOException {
    Files.createDirectories(directory.toAbsolutePath().getParent());
    return new LocalDatabase(
        settings(directory)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setCleanDataDirectory(false)
            .start());
  }

  /** Starts a fast server over a directory that is deleted when it stops. */
  public static LocalDatabase throwaway() throws IOException {
    return new LocalDatabase(
        settings(Files.createTempDirectory("kindness-database"))
            .setCleanDataDirectory(true)
            .start());
  }

  private static EmbeddedPostgres.Builder settings(Path directory) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("timezone", "UTC")
        .setPGStartupWait(Duration.ofSeconds(60));
  }

  /** JDBC URL of the database, user and all. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
