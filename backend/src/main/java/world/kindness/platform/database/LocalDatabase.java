package world.kindness.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.NoSuchElementException;
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
    try {
      stopOrphan(directory);
      return new LocalDatabase(
          settings(directory)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setCleanDataDirectory(false)
              .start(),
          Optional.of(lock));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
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
    Optional<ProcessHandle> server = ProcessHandle.of(process(note)).filter(ProcessHandle::isAlive);
    if (server.isEmpty()) {
      return;
    }
    String command = server.get().info().command().orElse("");
    if (!command.isEmpty() && !command.endsWith("postgres")) {
      // Numbers of processes come again; the server, too, would take it for one of its own.
      Files.delete(note);
      return;
    }
    if (!server.get().info().commandLine().orElse("").contains(directory.toString())) {
      throw new IOException(
          "Process %d may be the database in %s: stop it first."
              .formatted(server.get().pid(), directory));
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

  /** The first line of the note that a running server leaves. */
  private static long process(Path note) throws IOException {
    try {
      return Long.parseLong(Files.readAllLines(note).getFirst().strip());
    } catch (NumberFormatException | NoSuchElementException broken) {
      throw new IOException(
          note + " says no process: remove it if no database runs there.", broken);
    }
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
        // Here nearly all that it reads is in the system's memory: to hand that to another process
        // and wait, as PostgreSQL 18 does, takes longer than reading it.
        .setServerConfig("io_method", "sync")
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
