package world.kindness.intake.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.intake.files.SourceFile;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Copies that an earlier version kept, with private words in them, are made anew. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RenewCopiesTest {
  private static final String CHAT =
      """
      18:00:00 From Ann to Everyone:
      \tone\rtwo\rthree\rfour
      18:00:10 From Bo to Ann(Privately):
      \tzephyr lives at whisper@example.org
      18:00:20 From Ann to Everyone:
      \tthanks
      """;

  /** Lines 6 and 7 of the parser were emptied, which were others in the text. */
  private static final String AS_KEPT_BEFORE =
      """
      18:00:00 From Ann to Everyone:
      \tone\rtwo\rthree\rfour
      18:00:10 From Bo to Ann(Privately):
      \tzephyr lives at [held email 0badcafe]
      18:00:20 From Ann to Everyone:

      """;

  @Inject World world;
  @Inject RenewCopies job;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private void kept(String name, String text, String before) throws Exception {
    new Intakes(world)
        .drop(Map.of(name, text.getBytes(StandardCharsets.UTF_8)), "2026-10-15")
        .then()
        .statusCode(201);
    world.change(
        "update source_file set copy_version = 1, redacted_copy = decode('%s', 'hex') where name = '%s'"
            .formatted(HexFormat.of().formatHex(before.getBytes(StandardCharsets.UTF_8)), name));
  }

  private String copy(String name) {
    return world.sql(
        "select convert_from(redacted_copy, 'UTF8') from source_file where name = '" + name + "'");
  }

  @Test
  void private_words_leave_the_copy_and_what_was_held_of_them() throws Exception {
    kept("chat.txt", CHAT, AS_KEPT_BEFORE);
    world.change(
        """
        insert into held_item (id, version, intake_id, session_id, source_file_id, kind, found_value, token, line)
        select gen_random_uuid(), 0, f.intake_id, i.session_id, f.id, 'EMAIL', 'whisper@example.org', '[held email 0badcafe]', 4
        from source_file f join intake i on i.id = f.intake_id""");

    job.run(SourceFile.COPY_VERSION);

    assertThat(world.everything()).doesNotContain("zephyr").doesNotContain("whisper");
    assertThat(SourceTextLines.of(copy("chat.txt")))
        .startsWith("18:00:00 From Ann to Everyone:", "\tone", "two", "three", "four", "", "");
    assertThat(world.sql("select string_agg(body, '|' order by line) from chat_message"))
        .isEqualTo("one\ntwo\nthree\nfour|thanks");
    assertThat(
            world.sql(
                "select actor || ' ' || array_to_string(fields, ', ') from audit_entry where deed = 'copies-renewed'"))
        .isEqualTo("system copies: 1, with words taken out: 1");
  }

  @Test
  void a_body_whose_private_beginning_was_emptied_is_nobody_s_public_message() throws Exception {
    kept(
        "chat.txt",
        CHAT,
        """
        18:00:00 From Ann to Everyone:
        \tone\rtwo\rthree\rfour

        \tzephyr
        18:00:20 From Ann to Everyone:
        \tthanks
        """);
    job.run(SourceFile.COPY_VERSION);
    assertThat(copy("chat.txt")).doesNotContain("zephyr").contains("thanks");
  }

  @Test
  void a_reply_to_nothing_that_is_known_leaves_the_copy_and_the_same_words_after_it_stay()
      throws Exception {
    String yes = "18:00:20 From Ann to Everyone:\n\tyes\n";
    kept(
        "chat.txt",
        yes + yes,
        yes.replace("\tyes", "\tReplying to \"zephyr lives here\"\n\n\tyes") + yes);
    job.run(SourceFile.COPY_VERSION);
    assertThat(copy("chat.txt")).isEqualTo("\n\n\n\n" + yes);
    assertThat(
            world.sql(
                "select string_agg(line::text, ' ' order by place_in_file) from chat_message"))
        .isEqualTo("1 5");
  }

  @Test
  void what_is_held_of_notes_waits_for_a_decision_though_their_copy_is_emptied() throws Exception {
    String notes = "# Room 1\n- ask whisper@example.org\n# Room 2\n- cake\n";
    kept("notes.md", notes, notes + "- 18:00:04 From Ann to Bo(Privately): zephyr\n");
    job.run(SourceFile.COPY_VERSION);
    assertThat(copy("notes.md").strip()).isEmpty();
    assertThat(world.sql("select found_value from held_item")).isEqualTo("whisper@example.org");
  }

  @Test
  void a_good_copy_stays_as_it_is_and_messages_know_their_lines_in_it() throws Exception {
    String chat =
        "00:00:01\tAnn:\tHello\rall\r\n00:00:02\tBo:\tHello\r\n00:00:03\tBo:\tReacted to \"Hello all\" with 👍\r\n";
    kept("chat.txt", chat, chat);
    world.change("update chat_message set line = 2 where body = 'Hello'");
    job.run(SourceFile.COPY_VERSION);
    assertThat(copy("chat.txt")).isEqualTo(chat.replace("Hello\rall", "Hello\u2028all"));
    assertThat(world.sql("select line from chat_message where body = 'Hello'")).isEqualTo("3");
  }

  @Test
  void notes_with_records_of_a_chat_are_emptied_and_others_are_not() throws Exception {
    String notes = "# Room 1\n- tea\n# Room 2\n- cake\n";
    kept("notes.md", notes, notes + "- 18:00:04 From Ann to Bo(Privately): zephyr\n");
    kept("others.md", notes.replace("cake", "bread"), notes.replace("cake", "bread"));
    job.run(SourceFile.COPY_VERSION);
    assertThat(copy("notes.md").strip()).isEmpty();
    assertThat(copy("others.md")).isEqualTo(notes.replace("cake", "bread"));
  }

  @Test
  void a_private_record_leaves_the_message_and_the_quote_into_which_it_was_read() throws Exception {
    String chat =
        """
        18:00:00 From Ann to Everyone:
        \tone%s
        18:00:20 From Bo to Everyone:
        \ttwo%s
        18:00:30 From Bo to Everyone:
        \tup\u2028down
        """;
    String hidden = "\u000B18:00:10 From Bo to Ann(Privately):\u000B\tzephyr";
    kept("chat.txt", chat.formatted("", ""), chat.formatted(hidden, hidden));
    world.change(
        "update chat_message set body = body || E'%s' where body in ('one', 'two')"
            .formatted(hidden.replace("\u000B", "\\v").replace("\t", "\\t")));
    world.change("update chat_message set body = U&'up\\2028down' where body like 'up%'");
    String quote = choose(0);
    String published = choose(1);
    world.change("update quote set was_published = true where id = '" + published + "'");
    assertThat(checklist()).contains("private-message-in-text");

    job.run(SourceFile.COPY_VERSION);

    assertThat(world.sql("select string_agg(body, '|' order by line) from chat_message"))
        .isEqualTo("one|two|up\u2028down");
    assertThat(SourceTextLines.of(copy("chat.txt")))
        .contains("\tone", "\ttwo", "\tup", "down")
        .doesNotContain("\tzephyr");
    assertThat(
            world.sql("select wording || original_wording from quote where id = '" + quote + "'"))
        .isEqualTo("oneone");
    assertThat(
            world.sql(
                "select string_agg(deed || ' ' || target, ', ') from audit_entry where deed = 'private-words-published'"))
        .as("an edition that carries it is for a person to withdraw")
        .isEqualTo("private-words-published /quotes/" + published);
    assertThat(
            world.sql(
                "select array_to_string(fields, ', ') from audit_entry where deed = 'copies-renewed'"))
        .endsWith("messages without private words now: 2");
    assertThat(checklist()).containsOnlyOnce("private-message-in-text").contains(published);
  }

  private String choose(int message) {
    String id =
        world
            .facilitator()
            .get("/api/v1/drafts/2026-10-15/messages")
            .path("items[" + message + "].id");
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", id, "section", "GLIMPSE"))
        .post("/api/v1/drafts/2026-10-15/quotes")
        .path("id");
  }

  private String checklist() {
    return world.facilitator().get("/api/v1/drafts/2026-10-15/checklist").asString();
  }

  @Test
  void it_is_done_once() throws Exception {
    kept("chat.txt", CHAT, AS_KEPT_BEFORE);
    job.run(SourceFile.COPY_VERSION);
    job.run(SourceFile.COPY_VERSION);
    assertThat(world.sql("select count(*) from audit_entry where deed = 'copies-renewed'"))
        .isEqualTo("1");
    assertThat(world.sql("select count(*) from source_file where copy_version = 1")).isEqualTo("0");
  }

  /** The lines of a copy, whatever ends them. */
  private static class SourceTextLines {
    static List<String> of(String copy) {
      return List.of(copy.split("[\\n\\u2028]", -1));
    }
  }
}
