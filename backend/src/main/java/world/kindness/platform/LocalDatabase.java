package world.kindness.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL 18 beside the application, for machines that have none: development, tests and
 * trials. Production gives a JDBC URL instead, and its image leaves the server's binaries out.
 */
public final class LocalDatabase implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(20);

  private final EmbeddedPostgres server;
  private final Optional<FileChannel> lock;

  private LocalDatabase(EmbeddedPostgres server, Optional<FileChannel> lock) {
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts the server on a free loopback port over a directory that is kept. What it acknowledged
   * survives a crash: the library's defaults trade that for speed and are turned back. A server
   * whose application was killed is stopped first.
   *
   * @throws IOException when the server does not start, or another application uses the directory
   */
  public static LocalDatabase durable(Path directory) throws IOException {
    Files.createDirectories(directory.toAbsolutePath().getParent());
    FileChannel lock = alone(directory);
    stopOrphan(directory);
    return new LocalDatabase(
        settings(directory)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setCleanDataDirectory(false)
            .start(),
        Optional.of(lock));
  }

  /** A lock that the system takes from whoever ends, however that came. */
  private static FileChannel alone(Path directory) throws IOException {
    FileChannel lock =
        FileChannel.open(
            directory.resolveSibling(directory.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return lock;
      }
    } catch (OverlappingFileLockException ours) {
      // Said below, as for another process.
    }
    lock.close();
    throw new IOException("Another application uses the database in " + directory + ".");
  }

  /** A killed application leaves its server behind, which would keep the directory to itself. */
  private static void stopOrphan(Path directory) throws IOException {
    Path note = directory.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    // Its first line is the process, the third when it started (seconds since 1970).
    List<String> lines = Files.readAllLines(note);
    Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    Optional<ProcessHandle> server =
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(process -> isThatOf(process, started));
    if (server.isEmpty()) {
      // Else the server, too, would take that number for one that runs.
      Files.delete(note);
      return;
    }
    server.get().destroy();
    try {
      server.get().onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("The database in " + directory + " does not stop.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Numbers of processes come again; what began at another moment is another program. */
  private static boolean isThatOf(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .map(at -> Duration.between(at, started).abs().toSeconds() < 10)
        .orElse(false);
  }

  /** Starts a fast server over a directory that is deleted when it stops. */
  public static LocalDatabase throwaway() throws IOException {
    return new LocalDatabase(
        settings(Files.createTempDirectory("kindness-database"))
            .setCleanDataDirectory(true)
            .start(),
        Optional.empty());
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
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
