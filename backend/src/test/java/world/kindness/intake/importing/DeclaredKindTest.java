package world.kindness.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Where a file was recognised wrongly or not at all, a person says what it is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DeclaredKindTest {
  private static final String SLUG = "2026-10-15";
  private static final String NOTES = "# Room 1\n\n- Tea, and time\n\n# Room 2\n\n- Rest\n";
  private static final String PRIVATE =
      "18:00:00 From Porter to Everyone:\n\tHello\n"
          + "18:00:10 From Porter to Baker (direct message):\n\tzinnia\n"
          + "18:00:20 From Baker to Everyone:\n\tHej\n";

  @Inject World world;
  private Intakes intakes;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    intakes = new Intakes(world);
    clearing = new Clearing(world);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_chat_amid_other_lines_is_read_as_one_when_somebody_says_so() {
    byte[] chat =
        bytes(
            "Saved by the host\nof the call\nin October\n\n"
                + "18:00:00 From Porter to Everyone:\n\tHello all\n");
    intakes.drop(Map.of("chat.txt", chat), SLUG).then().statusCode(422);
    intakes
        .dropAs("ZOOM_CHAT_SAVED", "chat.txt", chat, SLUG)
        .then()
        .statusCode(201)
        .body("files[0].kind", equalTo("ZOOM_CHAT_SAVED"))
        .body("files[0].records.messages", equalTo(1))
        .body("files[0].lines.unparsed", equalTo(3));
  }

  @ParameterizedTest
  @CsvSource({
    "ZOOM_CHAT_SAVED, no message",
    "ZOOM_CHAT_CLOUD, no message",
    "ZOOM_ATTENDANCE, no participant",
    "BREAKOUT_NOTES, no note",
    "PACK_TEXT, nothing that packs have"
  })
  void what_cannot_be_read_so_says_what_was_looked_for(String kind, String missing) {
    intakes
        .dropAs(kind, "words.txt", bytes("Tea helps.\nSo does rest.\n"), SLUG)
        .then()
        .statusCode(422)
        .contentType(World.PROBLEM)
        .body("type", equalTo("/api/problems#unreadable-file"))
        .body("detail", containsString("'words.txt' cannot be read as " + kind))
        .body("detail", containsString(missing))
        .body("errors[0].pointer", equalTo("words.txt"));
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZOOM_CHAT_SAVED", "BREAKOUT_NOTES", "PACK_TEXT", "BOARD_TABLE"})
  void a_picture_is_no_text_whatever_somebody_says(String kind) {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
    intakes
        .dropAs(kind, "photo.png", picture, SLUG)
        .then()
        .statusCode(422)
        .body("detail", containsString("no text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BREAKOUT_NOTES",
        "PACK_TEXT",
        "BOARD_TABLE",
        "ZOOM_ATTENDANCE",
        "ZOOM_CHAT_CLOUD"
      })
  void no_private_message_comes_in_under_another_name(String kind) {
    intakes
        .dropAs(kind, "chat.txt", bytes(PRIVATE), SLUG)
        .then()
        .statusCode(422)
        .body("detail", containsString("private"));
    assertThat(world.everything()).doesNotContain("zinnia");
  }

  @Test
  void each_file_has_its_kind_or_none_has() {
    world
        .facilitator()
        .multiPart("files", "a.txt", bytes(NOTES), "text/plain")
        .multiPart("files", "b.txt", bytes(PRIVATE), "text/plain")
        .multiPart("kinds", "AUTO")
        .post("/api/v1/intakes")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("kinds"));
    intakes.dropAs("POEM", "a.txt", bytes(NOTES), SLUG).then().statusCode(400);
    world
        .facilitator()
        .multiPart("files", "a.txt", bytes(NOTES), "text/plain")
        .multiPart("files", "b.txt", bytes(PRIVATE), "text/plain")
        .multiPart("kinds", "AUTO")
        .multiPart("kinds", "ZOOM_CHAT_SAVED")
        .multiPart("date", SLUG)
        .post("/api/v1/intakes")
        .then()
        .statusCode(201)
        .body("files.kind", equalTo(List.of("BREAKOUT_NOTES", "ZOOM_CHAT_SAVED")));
    assertThat(world.everything()).doesNotContain("zinnia");
  }

  @Test
  void a_file_that_was_misread_is_read_anew_and_what_it_brought_leaves() {
    String first =
        intakes
            .drop(Map.of("n.md", bytes(NOTES)), SLUG)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(clearing.draft(SLUG).getList("breakoutRooms")).hasSize(2);
    JsonPath again =
        intakes
            .dropAs("BOARD_TABLE", "n.md", bytes(NOTES), null)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    assertThat(again.getString("session")).as("it stays with its call").isEqualTo(SLUG);
    assertThat(again.getList("questions.code")).containsExactly("columns");
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("breakoutRooms")).isEmpty();
    assertThat(draft.getList("breakoutNotes")).isEmpty();
    world
        .facilitator()
        .get("/api/v1/intakes/" + first)
        .then()
        .body("files[0].readAgainIn", equalTo(again.getString("id")));
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("1");
  }

  @Test
  void rooms_that_another_file_names_stay_when_a_misread_one_leaves() {
    intakes.drop(Map.of("n.md", bytes(NOTES)), SLUG).then().statusCode(201);
    intakes
        .drop(Map.of("o.md", bytes("# Room 2\n\n# Room 3\n\n- Sleep\n")), SLUG)
        .then()
        .statusCode(201);
    intakes.dropAs("BOARD_TABLE", "n.md", bytes(NOTES), null).then().statusCode(201);
    assertThat(clearing.draft(SLUG).getList("breakoutRooms")).containsExactly("Room 2", "Room 3");
    assertThat(clearing.draft(SLUG).getList("breakoutNotes.text")).containsExactly("Sleep");
  }

  @Test
  void messages_and_what_was_held_leave_with_a_misread_chat() {
    String chat =
        "18:00:00 From Porter to Everyone:\n\tWrite to ward.seven@example.org\n"
            + "18:00:20 From Baker to Everyone:\n\tHej\n";
    intakes.drop(Map.of("c.txt", bytes(chat)), SLUG).then().statusCode(201);
    assertThat(clearing.draft(SLUG).getList("held")).hasSize(1);
    intakes.dropAs("ZOOM_CHAT_CLOUD", "c.txt", bytes(chat), null).then().statusCode(422);
    assertThat(clearing.draft(SLUG).getList("held")).as("a refusal changes nothing").hasSize(1);
    assertThat(world.sql("select count(*) from chat_message")).isEqualTo("2");
  }

  @Test
  void what_a_draft_rests_on_is_not_read_anew() {
    intakes.drop(Map.of("n.md", bytes(NOTES)), SLUG).then().statusCode(201);
    JsonPath draft = clearing.draft(SLUG);
    clearing.patch(
        "/breakout-notes/" + draft.getString("breakoutNotes[0].id"), 0, Map.of("text", "Tea!"));
    intakes
        .dropAs("BOARD_TABLE", "n.md", bytes(NOTES), null)
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("detail", containsString("1 changed notes"));
    assertThat(clearing.draft(SLUG).getList("breakoutNotes.text")).containsExactly("Tea!", "Rest");
  }

  @Test
  void what_an_edition_was_published_with_is_not_read_anew() {
    intakes.drop(Map.of("n.md", bytes(NOTES)), SLUG).then().statusCode(201);
    clearing.settle(SLUG);
    world.facilitator().post("/api/v1/packs/" + SLUG + "/editions").then().statusCode(201);
    intakes
        .dropAs("BOARD_TABLE", "n.md", bytes(NOTES), null)
        .then()
        .statusCode(409)
        .body("detail", containsString("Edition 1 was published with notes of 'n.md'"));
    assertThat(clearing.draft(SLUG).getList("breakoutNotes")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'Rest, 18:00:10 From Ann to Bo(Privately): zinnia', true",
    "'Rest\\n18:00:10 From Ann to Bo:\\n\\tzinnia', true",
    "'9:03 AM From Ann to Bo (Direct Message): zinnia', true",
    "'18:03 From Ann to Bo (privately): zinnia', true",
    "'Telefon (privat): 12', false",
    "'18:00:10 From Ann to Everyone: zinnia', false",
    "'From 18:00:10 to 18:05:00: silence', false",
  })
  void a_private_message_that_somebody_pasted_is_not_published(String pasted, boolean isPrivate) {
    intakes.drop(Map.of("n.md", bytes(NOTES)), SLUG).then().statusCode(201);
    clearing.patch(
        "/breakout-notes/" + clearing.draft(SLUG).getString("breakoutNotes[1].id"),
        0,
        Map.of("text", pasted.replace("\\n", "\n").replace("\\t", "\t")));
    assertThat(
            clearing.checklist(SLUG).getList("blockers.code").contains("private-message-in-text"))
        .isEqualTo(isPrivate);
  }

  @Test
  void the_same_kind_said_again_changes_nothing() {
    intakes.drop(Map.of("n.md", bytes(NOTES)), SLUG).then().statusCode(201);
    intakes.dropAs("BREAKOUT_NOTES", "n.md", bytes(NOTES), SLUG).then().statusCode(200);
    assertThat(clearing.draft(SLUG).getList("breakoutNotes")).hasSize(2);
  }

  @Test
  void what_was_decided_about_an_address_in_a_note_is_nobody_s_work_on_it() {
    byte[] notes =
        bytes(
            "# Room 1\n\n- Write to ward.seven@example.org about tea\n- kettle@example.org\n"
                + "- Ask ward.nine@example.org\n\n# Room 2\n\n- Rest\n");
    intakes.drop(Map.of("n.md", notes), SLUG).then().statusCode(201);
    List<Map<String, Object>> held = clearing.draft(SLUG).getList("held");
    assertThat(held).hasSize(3);
    List<String> decisions = List.of("REDACT", "DROP", "DROP");
    for (int i = 0; i < held.size(); i++) {
      clearing.patch(
          "/held-items/" + held.get(i).get("id"), 0, Map.of("decision", decisions.get(i)));
    }
    intakes.dropAs("BOARD_TABLE", "n.md", notes, null).then().statusCode(201);
    assertThat(clearing.draft(SLUG).getList("breakoutNotes")).isEmpty();
  }

  @Test
  void a_note_that_was_worked_on_after_a_decision_keeps_its_file() {
    byte[] notes =
        bytes("# Room 1\n\n- Write to ward.seven@example.org about tea\n\n# Room 2\n\n- Rest\n");
    intakes.drop(Map.of("n.md", notes), SLUG).then().statusCode(201);
    JsonPath draft = clearing.draft(SLUG);
    clearing.patch("/held-items/" + draft.getString("held[0].id"), 0, Map.of("decision", "REDACT"));
    clearing.patch(
        "/breakout-notes/" + draft.getString("breakoutNotes[0].id"),
        1,
        Map.of("text", "Write about tea"));
    intakes.dropAs("BOARD_TABLE", "n.md", notes, null).then().statusCode(409);
  }
}
