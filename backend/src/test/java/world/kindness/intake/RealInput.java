package world.kindness.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files that nobody on this project wrote; they are read where they lie and never copied. */
public final class RealInput {
  private static final Path FOLDER =
      Path.of(System.getenv().getOrDefault("REAL_INPUTS", "../../shared/real"));

  private RealInput() {}

  /** The file's bytes; where it is missing the test is skipped, with the reason. */
  public static byte[] bytes(String name) {
    Path file = FOLDER.resolve(name);
    Assumptions.assumeTrue(
        Files.isReadable(file),
        () -> "Skipped: no %s; set REAL_INPUTS to the folder that holds it.".formatted(file));
    try {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(bytes).isNotEmpty();
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
