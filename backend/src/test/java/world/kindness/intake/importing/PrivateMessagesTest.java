package world.kindness.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Intakes;
import world.kindness.testing.Logged;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * Only the number of private messages is kept: no table, log line, lasting file or archive has a
 * word. The proof knows nothing of how chats are read: it writes them.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PrivateMessagesTest {
  private static final String CALL = "2026-10-15";

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
        """
        18:00:01 From Ann to Everyone:
        \tHello all\rin four\rbare\rlines
        18:00:02 From Bo to Ann(Privately):
        \twrite to whisper@example.org\rzephyr\u2028quixotic
        18:00:03 From Ann to Everyone:
        \tThanks
        """,
        "00:00:01\tAnn:\tHello all\r\n00:00:02\tAnn (Privately):\tzephyr quixotic\nmarzipan"
            + " whisper@example.org\r\n00:00:03\tBo:\tHello\r\n",
        // The chat of a recording, with a chat saved on a computer pasted behind it.
        "00:00:01\tAnn:\tHello all\r\n00:00:03\tBo:\tHello\r\n00:00:04\tBo:\tas saved:\n"
            + "18:00:02 From Ann to Bo(Privately):\n\tzephyr whisper@example.org\r\n");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void their_words_are_nowhere(String chat) throws IOException {
    String report;
    String logged;
    try (Logged log = new Logged()) {
      report =
          new Intakes(world)
              .drop(Map.of("chat.txt", chat.getBytes(StandardCharsets.UTF_8)), CALL)
              .then()
              .statusCode(201)
              .extract()
              .asString();
      logged = log.all();
    }
    assertThat(report).containsPattern("\"privateDropped\":[12]");
    assertThat(world.everything()).contains("Hello all");
    for (String secret : SECRETS) {
      assertThat(report).as("the report").doesNotContain(secret);
      assertNowhere(secret, logged);
    }
  }

  /** What records of a chat may hide in is refused, wherever in the text they stand. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Room 1\n- tea\n- 18:00:04 From Ann to Bo(Privately): zephyr\n# Room 2\n- cake\n",
        "# Room 1\n- tea\n> 18:00:04 From Ann to Bo (direct message):\n> zephyr\n# Room 2\n- cake\n",
        "# Room 1\n- Ann sent this: 18:00:04 From Ann to Everyone: zephyr\n# Room 2\n- cake\n",
        "# Room 1\n- tea\r18:00:04 From Ann to Bo(Privately):\rzephyr\n# Room 2\n- cake\n",
        "# Room 1\n- **Ann to Bo (Privately):** zephyr\n- Ann to Bo (Privately): zephyr\n# Room 2\n- x\n",
        "Note,Room\n\"18:00:04 From Ann to Bo(Privately):\nzephyr\",1\ntea,2\n",
        "Conversations for Kindness\nInsights pack\n\nOn the day\n\n18:00:04 From Ann to Bo(Privately): zephyr\n\nMeasuring kindness\nHow?\n"
      })
  void a_text_of_another_kind_that_holds_records_of_a_chat_is_refused_whole(String text)
      throws IOException {
    String problem;
    String logged;
    try (Logged log = new Logged()) {
      problem =
          new Intakes(world)
              .drop(Map.of("notes.md", text.getBytes(StandardCharsets.UTF_8)), CALL)
              .then()
              .statusCode(422)
              .extract()
              .asString();
      logged = log.all();
    }
    assertThat(problem).contains("records of a chat").doesNotContain("zephyr");
    assertNowhere("zephyr", logged);
  }

  @Test
  void times_and_names_in_other_files_are_no_chat() {
    String notes =
        "# Room 1\n- at 18:05 from Leeds to London by train\n- 10:30:00\n# Room 2\n- privately: yes\n";
    String attendance =
        "Join time\tName (original name)\tDuration (minutes)\n2026-10-15 18:01:00\tVan Dam\t59\n"
            + "18:01:00\tFrom Friend\t58\n";
    new Intakes(world)
        .drop(
            Map.of(
                "notes.md",
                notes.getBytes(StandardCharsets.UTF_8),
                "people.csv",
                attendance.getBytes(StandardCharsets.UTF_8)),
            CALL)
        .then()
        .statusCode(201);
  }

  /** How a generation of the chat writes a record; {@code to} is null for everyone. */
  private interface Generation {
    String written(int second, String from, String to, String text, String end);
  }

  private static final Map<String, Generation> GENERATIONS = new LinkedHashMap<>();

  static {
    GENERATIONS.put(
        "L1",
        (second, from, to, text, end) ->
            "18:00:%02d\t From  %s%s : %s%s"
                .formatted(second, from, to == null ? "" : " to " + to + "(Privately)", text, end));
    GENERATIONS.put(
        "L1b",
        (second, from, to, text, end) ->
            "18:00:%02d\t From  %s to %s : %s%s"
                .formatted(second, from, to == null ? "Everyone" : to + " (Privately)", text, end));
    GENERATIONS.put(
        "L2",
        (second, from, to, text, end) ->
            "18:00:%02d From  %s  to  %s:%s    %s%s"
                .formatted(
                    second,
                    from,
                    to == null ? "Everyone" : to + "(Direct Message)",
                    end,
                    text,
                    end));
    GENERATIONS.put("L3", saved("18:00:%02d From %s to %s:%s\t%s%s"));
    GENERATIONS.put("L4", saved("18:00:%02d From %s to %s:%s\t%s%6$s\t%6$s"));
    GENERATIONS.put("L5", saved("2026-10-15 18:00:%02d From %s to %s:%s\t%s%s"));
    GENERATIONS.put(
        "cloud",
        (second, from, to, text, end) ->
            "00:00:%02d\t%s%s:\t%s%s"
                .formatted(second, from, to == null ? "" : " (Privately)", text, end));
  }

  private static Generation saved(String pattern) {
    return (second, from, to, text, end) ->
        pattern.formatted(
            second, from, to == null ? "Everyone" : to + " (direct message)", end, text, end);
  }

  private static final List<String> ENDS =
      List.of("\n", "\r\n", "\r\r\n", "\r", "\u2028", "\u2029", "\u0085", "\f", "\u000B");

  private static final List<String> WITHIN =
      List.of(" ", " ", "\r", "\u2028", "\f", "\u0085", "\u000B", "\t", " : ", " to ", "\"", "…");

  /**
   * Random words to everyone and to one person, in every generation and with every line end between
   * records, and others within them. Every secret begins with the same letters, and is looked for.
   */
  @Test
  void whatever_ends_their_lines_in_whatever_generation_they_are_nowhere() throws IOException {
    Random random = new Random(20_261_015);
    List<String> open = new ArrayList<>();
    int expected = 0;
    int dropped = 0;
    String logged;
    try (Logged log = new Logged()) {
      for (String end : ENDS) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, Generation> generation : GENERATIONS.entrySet()) {
          StringBuilder file = new StringBuilder();
          for (int record = 0; record < 12; record++) {
            boolean secret = record > 0 && random.nextBoolean();
            boolean plain = record < 2;
            String text = text(random, secret ? "zqx" : "open", plain ? List.of(" ") : WITHIN);
            file.append(
                generation
                    .getValue()
                    .written(
                        record, record % 2 == 0 ? "Ann" : "Bo", secret ? "Cy" : null, text, end));
            expected += secret ? 1 : 0;
            if (!secret && plain) {
              open.add(text);
            }
          }
          files.put(generation.getKey() + ".txt", file.toString().getBytes(StandardCharsets.UTF_8));
        }
        JsonPath report =
            new Intakes(world).drop(files, CALL).then().statusCode(201).extract().jsonPath();
        dropped += report.<Integer>getList("files.privateDropped").stream().mapToInt(n -> n).sum();
        assertThat(report.prettify()).doesNotContain("zqx");
      }
      logged = log.all();
    }
    assertThat(dropped).as("private messages left out").isEqualTo(expected);
    String messages = world.sql("select string_agg(body, E'\\n') from chat_message");
    assertThat(open).as("messages to everyone").isNotEmpty().allMatch(messages::contains);
    assertNowhere("zqx", logged);
  }

  private static String text(Random random, String begins, List<String> within) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 4; word++) {
      text.append(word == 0 ? "" : within.get(random.nextInt(within.size())))
          .append(begins)
          .append(Integer.toString(random.nextInt(1 << 28), 36));
    }
    return text.append(begins.equals("zqx") ? " zqx@private.example" : "").toString();
  }

  private void assertNowhere(String secret, String logged) throws IOException {
    assertThat(world.everything()).as("the database").doesNotContain(secret);
    assertThat(logged).as("the log").doesNotContain(secret.toLowerCase(Locale.ROOT));
    assertThat(lasting()).as("files that outlive the request").noneMatch(t -> t.contains(secret));
    assertThat(archive()).as("the archive").doesNotContain(secret);
  }

  private String archive() throws IOException {
    byte[] archive =
        world.admin().get("/api/v1/archive").then().statusCode(200).extract().asByteArray();
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
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
