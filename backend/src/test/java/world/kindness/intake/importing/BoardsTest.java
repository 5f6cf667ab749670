package world.kindness.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Boards with sticky notes: a person tells the columns apart, then they are breakout notes. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BoardsTest {
  private static final String SLUG = "2026-10-15";
  private static final String BOARD =
      """
      Frame,Sticky note,Question,Author,Made by
      Room 1,"Tea, and time",Question 1: What helps?,Ann Cole,ann.cole@example.org
      Room 1,Write to ward.seven@example.org,1,Bo Reed,
      Room 2,,,,

      ,,,,board.owner@example.org
      3,"Two
      lines",What gets in the way?,,
      """;

  @Inject World world;
  private Intakes intakes;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    intakes = new Intakes(world);
    clearing = new Clearing(world);
  }

  private JsonPath drop(String name, byte[] bytes, String date) {
    return intakes.drop(Map.of(name, bytes), date).then().statusCode(201).extract().jsonPath();
  }

  private JsonPath drop(String date) {
    return drop("board.csv", BOARD.getBytes(StandardCharsets.UTF_8), date);
  }

  private ValidatableResponse answer(JsonPath report, Map<String, ?> answers) {
    String intake = "/api/v1/intakes/" + report.getString("id");
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", world.facilitator().get(intake).header("ETag"))
        .body(answers)
        .patch(intake)
        .then();
  }

  private static Map<String, Object> columns(JsonPath report, Object... pairs) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("file", report.getString("files[0].sha256"));
    for (int i = 0; i < pairs.length; i += 2) {
      columns.put((String) pairs[i], pairs[i + 1]);
    }
    return Map.of("columns", List.of(columns));
  }

  private static Map<String, Object> all(JsonPath report) {
    return columns(report, "room", 0, "note", 1, "question", 2, "author", 3);
  }

  @Test
  void the_import_asks_which_column_holds_what_and_shows_the_first_rows() {
    JsonPath report = drop(SLUG);
    assertThat(report.getString("files[0].kind")).isEqualTo("BOARD_TABLE");
    assertThat(report.getMap("files[0].records"))
        .containsEntry("rows", 5)
        .containsEntry("columns", 5);
    assertThat(report.getMap("files[0].lines"))
        .containsEntry("total", 7)
        .containsEntry("parsed", 6)
        .containsEntry("blank", 1)
        .containsEntry("unparsed", 0);
    assertThat(report.getList("questions.code")).containsExactly("columns");
    assertThat(report.getString("questions[0].file"))
        .isEqualTo(report.getString("files[0].sha256"));
    assertThat(report.getList("questions[0].header"))
        .containsExactly("Frame", "Sticky note", "Question", "Author", "Made by");
    assertThat(report.<List<String>>getList("questions[0].rows")).hasSize(3);
    assertThat(report.<String>getList("questions[0].rows[0]"))
        .startsWith("Room 1", "Tea, and time", "Question 1: What helps?", "Ann Cole");
    assertThat(clearing.draft(SLUG).getList("breakoutNotes")).isEmpty();
    assertThat(clearing.warnings(SLUG, "board-not-read"))
        .extracting(warning -> warning.get("target"))
        .containsExactly("/api/v1/intakes/" + report.getString("id"));
  }

  @Test
  void once_answered_its_notes_are_breakout_notes_and_every_row_is_accounted_for() {
    JsonPath report = drop(SLUG);
    JsonPath answered = answer(report, all(report)).statusCode(200).extract().jsonPath();
    assertThat(answered.getList("questions")).isEmpty();
    assertThat(answered.getMap("files[0].lines"))
        .containsEntry("total", 7)
        .containsEntry("parsed", 5)
        .containsEntry("blank", 1)
        .containsEntry("unparsed", 1);
    assertThat(answered.getInt("files[0].unparsed[0].line")).isEqualTo(6);
    assertThat(answered.getString("files[0].unparsed[0].reason")).contains("neither");
    assertThat(answered.getMap("files[0].records"))
        .containsEntry("notes", 3)
        .containsEntry("rooms", 3)
        .containsEntry("emptyRooms", 1)
        .containsEntry("questions", 2);
    assertThat(answered.getInt("files[0].columns.note")).isEqualTo(1);

    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("breakoutRooms")).containsExactly("Room 1", "Room 2", "Room 3");
    assertThat(draft.getList("session.questions.text"))
        .containsExactly("What helps?", "What gets in the way?");
    assertThat(draft.getList("breakoutNotes.room")).containsExactly("Room 1", "Room 1", "Room 3");
    assertThat(draft.getList("breakoutNotes.question")).containsExactly(1, 1, 2);
    assertThat(draft.getString("breakoutNotes[0].text")).isEqualTo("Tea, and time");
    assertThat(draft.getString("breakoutNotes[2].text")).isEqualTo("Two\nlines");
    assertThat(draft.getString("breakoutNotes[0].author")).isEqualTo("Ann Cole");
    assertThat(clearing.warnings(SLUG, "board-not-read")).isEmpty();
  }

  @Test
  void personal_data_is_held_in_notes_and_gone_from_columns_that_no_note_shows() {
    JsonPath report = drop(SLUG);
    String before = world.everything();
    assertThat(report.prettify()).doesNotContain("@example.org");
    assertThat(before.split("ward.seven@example.org", -1)).as("held alone").hasSize(2);
    answer(report, all(report)).statusCode(200);
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("held.value")).containsExactly("ward.seven@example.org");
    assertThat(draft.getString("breakoutNotes[1].text")).startsWith("Write to [held email");
    assertThat(world.everything())
        .doesNotContain("ann.cole@example.org")
        .doesNotContain("board.owner@example.org");
    clearing.patch("/held-items/" + draft.getString("held[0].id"), 0, Map.of("decision", "REDACT"));
    assertThat(clearing.draft(SLUG).getString("breakoutNotes[1].text"))
        .isEqualTo("Write to [e-mail address removed]");
  }

  @Test
  void who_wrote_a_note_is_never_published() {
    JsonPath report = drop(SLUG);
    answer(report, all(report)).statusCode(200);
    clearing.clear(SLUG);
    clearing.publish(SLUG);
    for (String form : Forms.ALL) {
      byte[] pack = world.anonymous().get("/api/v1/packs/" + SLUG + "." + form).asByteArray();
      assertThat(Forms.words(form, pack))
          .as(form)
          .contains("Tea, and time")
          .doesNotContain("Ann Cole");
    }
    assertThat(world.anonymous().get("/api/v1/breakout-notes").asString())
        .contains("Tea, and time")
        .doesNotContain("Ann");
    world.anonymous().get("/api/v1/search?q=Cole").then().body("total", equalTo(0));
  }

  @Test
  void the_columns_can_be_told_before_the_day() {
    JsonPath report = drop(null);
    assertThat(report.getList("questions.code")).containsExactly("session-date", "columns");
    answer(report, all(report)).statusCode(200).body("questions.size()", equalTo(1));
    answer(report, Map.of("date", SLUG)).statusCode(200).body("questions.size()", equalTo(0));
    assertThat(clearing.draft(SLUG).getList("breakoutNotes")).hasSize(3);
  }

  @Test
  void columns_that_cannot_be_are_refused() {
    JsonPath report = drop(SLUG);
    answer(report, columns(report, "room", 0)).statusCode(422);
    answer(report, columns(report, "note", 5))
        .statusCode(422)
        .body("detail", containsString("0 to 4"));
    answer(report, columns(report, "note", -1)).statusCode(422);
    answer(report, columns(report, "note", 1, "room", 1)).statusCode(422);
    answer(report, Map.of("columns", List.of(Map.of("file", "0000", "note", 1)))).statusCode(422);
    assertThat(clearing.draft(SLUG).getList("breakoutNotes")).isEmpty();
  }

  @Test
  void columns_told_wrongly_are_told_anew_until_a_draft_rests_on_the_notes() {
    JsonPath report = drop(SLUG);
    answer(report, columns(report, "note", 0)).statusCode(200);
    assertThat(clearing.draft(SLUG).getList("breakoutNotes.text"))
        .containsExactly("Room 1", "Room 1", "Room 2", "3");
    answer(report, all(report)).statusCode(200);
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("breakoutNotes")).hasSize(3);
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("kind", "IDEA", "notes", List.of(draft.getString("breakoutNotes[0].id"))))
        .post("/api/v1/drafts/" + SLUG + "/insights/from-notes")
        .then()
        .statusCode(201);
    answer(report, columns(report, "note", 0))
        .statusCode(409)
        .body("detail", containsString("1 insights"));
    assertThat(clearing.draft(SLUG).getList("breakoutNotes")).hasSize(3);
  }

  @Test
  void the_same_board_again_changes_nothing() {
    JsonPath report = drop(SLUG);
    answer(report, all(report)).statusCode(200);
    intakes
        .drop(Map.of("again.csv", BOARD.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(200)
        .body("files[0].duplicateOf", equalTo(report.getString("id")));
    assertThat(clearing.draft(SLUG).getList("breakoutNotes")).hasSize(3);
  }

  @Test
  void a_workbook_is_read_like_a_csv_with_its_sheets_as_a_column() throws IOException {
    byte[] workbook =
        workbook(
            Map.of(
                "A Room", List.of(List.of("Note", "Votes"), List.of("Tea", "3"), List.of("Rest")),
                "B Room", List.of(List.of("note", "votes"), List.of("A name remembered", "1")),
                "C Summary", List.of(List.of("Total"), List.of("3"))));
    JsonPath report = drop("board.xlsx", workbook, SLUG);
    assertThat(report.getString("files[0].kind")).isEqualTo("BOARD_TABLE");
    assertThat(report.getList("questions[0].header")).containsExactly("Sheet", "Note", "Votes");
    assertThat(report.<String>getList("questions[0].rows[0]"))
        .containsExactly("A Room", "Tea", "3");
    assertThat(report.getList("files[0].warnings.code")).containsExactly("sheet-not-read");
    assertThat(report.getMap("files[0].lines"))
        .containsEntry("total", 7)
        .containsEntry("unparsed", 2);
    JsonPath answered =
        answer(report, columns(report, "room", 0, "note", 1)).statusCode(200).extract().jsonPath();
    assertThat(answered.getMap("files[0].lines"))
        .as("the other sheet's rows stay listed")
        .containsEntry("total", 7)
        .containsEntry("unparsed", 2);
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("breakoutNotes.room")).containsExactly("A Room", "A Room", "B Room");
    assertThat(draft.getList("breakoutNotes.text"))
        .containsExactly("Tea", "Rest", "A name remembered");
  }

  private static byte[] workbook(Map<String, List<List<String>>> sheets) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      sheets.keySet().stream()
          .sorted()
          .forEach(
              name -> {
                Sheet sheet = workbook.createSheet(name);
                for (List<String> cells : sheets.get(name)) {
                  Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                  cells.forEach(
                      cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
                }
              });
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void a_table_that_holds_records_of_a_chat_is_refused_and_nothing_is_kept() throws IOException {
    String leaked = "18:00:10 From Porter to Baker (direct message):\n\tzinnia";
    for (byte[] file :
        List.of(
            ("Note,Room\n\"" + leaked + "\",1\n").getBytes(StandardCharsets.UTF_8),
            workbook(Map.of("S", List.of(List.of("Note"), List.of(leaked)))))) {
      intakes
          .drop(Map.of("board.csv", file), SLUG)
          .then()
          .statusCode(422)
          .contentType(World.PROBLEM)
          .body("detail", containsString("private"));
    }
    assertThat(world.everything()).doesNotContain("zinnia");
  }
}
