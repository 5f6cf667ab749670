package world.kindness.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files that are needed for one request: what somebody uploads, before anything private is taken
 * out, and what an archive holds. They are data like any other: below {@code DATA_DIR}, for their
 * owner alone. What a process that was killed left behind goes with the next start.
 */
@ApplicationScoped
public class TemporaryFiles {
  private final Path folder;
  private final Path uploads;

  TemporaryFiles(
      @ConfigProperty(name = "kindness.temporary-files") Path folder,
      @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path uploads) {
    this.folder = folder.toAbsolutePath();
    this.uploads = uploads.toAbsolutePath();
  }

  /** Before anybody can send something. */
  void begin(@Observes @Priority(1) StartupEvent start) throws IOException {
    Files.createDirectories(folder.getParent());
    if (Files.exists(folder)) {
      empty(folder);
    } else {
      Files.createDirectory(folder);
    }
    own(folder);
    if (!uploads.startsWith(folder)) {
      throw new IllegalStateException("uploads belong below " + folder + ", not to " + uploads);
    }
    own(Files.createDirectories(uploads));
  }

  /** An empty file of its own, which whoever asks for it deletes. */
  public Path create(String prefix, String suffix) throws IOException {
    return Files.createTempFile(folder, prefix, suffix);
  }

  private static void own(Path directory) throws IOException {
    if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Follows no link out of the folder. */
  private static void empty(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (!directory.equals(folder)) {
              Files.delete(directory);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
