package world.kindness.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A migration that landed has run somewhere: it is neither changed, renamed, renumbered nor taken
 * out.
 */
class LandedMigrationsTest {
  private static final Path LIST = Path.of("src/test/resources/landed-migrations.txt");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  @Test
  void every_migration_is_as_it_landed() throws IOException {
    List<String> now;
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      now =
          files
              .filter(file -> file.getFileName().toString().startsWith("V"))
              .sorted()
              .map(LandedMigrationsTest::line)
              .toList();
    }
    assertThat(now)
        .as(
            "Put back what is listed and write a new migration for what is to change; a new one has the next number, and the last line of %s.",
            LIST)
        .isEqualTo(Files.readAllLines(LIST));
  }

  /** SHA-256 and name, as {@code sha256sum V*.sql} says it. */
  private static String line(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest) + "  " + file.getFileName();
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
