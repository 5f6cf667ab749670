package world.kindness.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Only the number of private messages is kept: no table, log line or lasting file has a word. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PrivateMessagesTest {
  /** Words of private messages, an address among them. */
  private static final List<String> SECRETS =
      List.of("zephyr", "quixotic", "marzipan", "whisper@example.org");

  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
  }

  static Stream<String> chats() {
    return Stream.of(
        """
        18:00:01 From Ann to Everyone:
        \tHello all
        18:00:02 From Ann to Bo(Privately):
        \tzephyr is quixotic
        \tmarzipan whisper@example.org
        18:00:03 From Bo to Everyone:
        \tReplying to "zephyr is quixotic…"

        \tYes
        18:00:04 From Bo to Everyone:
        \tReacted to "zephyr is quixotic…" with 👍
        18:00:05 From Bo to Ann(Direct Message):
        \tzephyr, marzipan
        """,
        """
        2026-10-15 18:00:01 From Ann to Everyone:
        \tHello all
        2026-10-15 18:00:02 From Ann to Hosts and panelists:
        \tzephyr quixotic
        2026-10-15 18:00:03 From Ann to Bo (direct message):
        \tmarzipan whisper@example.org
        """,
        """
        10:01:00 From  Ann  to  Everyone:
            Hello all
        10:01:05 From  Ann  to  Bo(Direct Message):
            zephyr quixotic
            10:01:06 From  Bo  to  Everyone: marzipan whisper@example.org
        """,
        "00:00:01\tAnn:\tHello all\r\n00:00:02\tAnn (Privately):\tzephyr quixotic\nmarzipan"
            + " whisper@example.org\r\n00:00:03\tBo:\tHello\r\n");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void their_words_are_nowhere(String chat) throws IOException {
    Queue<String> logged = new ConcurrentLinkedQueue<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(line.getMessage() + " " + List.of(params(line)) + " " + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    listener.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(listener);
    String report;
    try {
      report =
          new Intakes(world)
              .drop(Map.of("chat.txt", chat.getBytes(StandardCharsets.UTF_8)), "2026-10-15")
              .then()
              .statusCode(201)
              .extract()
              .asString();
    } finally {
      Logger.getLogger("").removeHandler(listener);
    }
    assertThat(report).containsPattern("\"privateDropped\":[12]");
    String stored = world.everything();
    assertThat(stored).contains("Hello all");
    for (String secret : SECRETS) {
      assertThat(report).as("the report").doesNotContain(secret);
      assertThat(stored).as("the database").doesNotContain(secret);
      assertThat(String.join("\n", logged)).as("the log").doesNotContain(secret);
      assertThat(lasting()).as("files that outlive the request").noneMatch(t -> t.contains(secret));
    }
  }

  private static Object[] params(LogRecord line) {
    return line.getParameters() == null ? new Object[0] : line.getParameters();
  }

  /** What stands in the folder for uploads once the request is over. */
  private static List<String> lasting() throws IOException {
    Path uploads = Path.of(System.getProperty("java.io.tmpdir"), "uploads");
    if (!Files.exists(uploads)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(uploads)) {
      return files
          .filter(Files::isRegularFile)
          .map(
              file -> {
                try {
                  return Files.readString(file, StandardCharsets.ISO_8859_1);
                } catch (IOException gone) {
                  return "";
                }
              })
          .toList();
    }
  }
}
