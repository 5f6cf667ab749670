package world.kindness.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** What a facilitator holds after a call: chat, attendance and notes become one draft. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WholeCallTest {
  private static final String SLUG = "2026-10-15";
  private static final String DRAFT = "/api/v1/drafts/" + SLUG;
  private static final String CHAT =
      """
      18:00:41 From Host to Everyone:
      \tWhere are you joining from?
      18:00:55 From Ward Nurse to Everyone:
      \tHello from Leeds, just off a night shift
      18:01:12 From Dana Porter to Everyone:
      \tMalta
      18:05:40 From Ward Nurse to Everyone:
      \tWalking at the pace of the person I am pushing
      18:05:52 From Dana Porter to Everyone:
      \tReacted to "Walking at the pace of the person I am pushing" with ❤️
      18:05:55 From Host to Everyone:
      \tReacted to "Walking at the pace of the person I am pushing" with ❤️
      18:06:30 From Dana Porter to Everyone:
      \tThe diary is at https://example.org/diary, to print
      18:06:50 From Host to Everyone:
      \tThank you: https://www.example.org/diary/
      """;
  private static final String ATTENDANCE =
      """
      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest
      Ward Nurse,nurse@example.org,10/15/2026 06:00:00 PM,10/15/2026 06:40:00 PM,40,Yes
      Ward Nurse,nurse@example.org,10/15/2026 06:30:00 PM,10/15/2026 06:55:00 PM,25,Yes
      Dana Porter,,10/15/2026 06:01:00 PM,10/15/2026 06:56:00 PM,55,Yes
      Dana Porter's iPhone,,10/15/2026 06:20:00 PM,10/15/2026 06:56:00 PM,36,Yes
      Host,host@example.org,10/15/2026 05:50:00 PM,10/15/2026 07:00:00 PM,70,No
      """;
  private static final String NOTES =
      """
      # Room 1

      ## Question 1: Which small kindness have you seen?

      - Rest: nobody goes home without a break, and breaks are safe care
      - The matron pours the tea

      # Room 2

      # Room 10

      ## Question 1: Which small kindness have you seen?

      - A name remembered
      """;
  private static final Map<String, String> FILES =
      Map.of("chat.txt", CHAT, "participants.csv", ATTENDANCE, "notes.md", NOTES);

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

  private JsonPath dropAll() {
    return drop(List.of("chat.txt", "participants.csv", "notes.md"));
  }

  private JsonPath drop(List<String> names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    names.forEach(name -> files.put(name, bytes(FILES.get(name))));
    return intakes.drop(files, SLUG).then().statusCode(201).extract().jsonPath();
  }

  private List<Map<String, Object>> suggestions(String kind) {
    return world
        .facilitator()
        .get(DRAFT + "/suggestions?state=OPEN&kind=" + kind)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  private void decide(Map<String, Object> suggestion, String decision) {
    clearing.patch(
        "/suggestions/" + suggestion.get("id"),
        suggestion.get("version"),
        Map.of("decision", decision));
  }

  /** Everything a facilitator sees of the call, without ids, versions and times of import. */
  private String whole() {
    StringBuilder whole = new StringBuilder();
    for (String part : List.of("", "/checklist", "/messages?limit=100", "/suggestions")) {
      whole.append(
          world.facilitator().get(DRAFT + part).then().statusCode(200).extract().asString());
    }
    return whole
        .toString()
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
        .replaceAll("\"version\":\\d+", "\"version\"");
  }

  @Test
  void each_file_is_recognised_and_every_line_is_accounted_for() {
    JsonPath report = dropAll();
    assertThat(report.getList("files.kind"))
        .containsExactly("ZOOM_CHAT_SAVED", "ZOOM_ATTENDANCE", "BREAKOUT_NOTES");
    assertThat(report.getString("files[0].generation")).isEqualTo("L3");
    for (Map<String, Integer> lines : report.<Map<String, Integer>>getList("files.lines")) {
      assertThat(lines.get("total"))
          .isEqualTo(lines.get("parsed") + lines.get("blank") + lines.get("unparsed"));
    }
    assertThat(report.getList("files.unparsed.flatten()")).isEmpty();
    assertThat(report.getMap("files[1].records"))
        .containsEntry("rows", 5)
        .containsEntry("attendees", 4);
    assertThat(report.getMap("files[2].records"))
        .containsEntry("rooms", 3)
        .containsEntry("notes", 3)
        .containsEntry("emptyRooms", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "chat.txt, participants.csv, notes.md",
    "chat.txt, notes.md, participants.csv",
    "participants.csv, chat.txt, notes.md",
    "participants.csv, notes.md, chat.txt",
    "notes.md, chat.txt, participants.csv",
    "notes.md, participants.csv, chat.txt"
  })
  void the_order_of_the_files_does_not_matter(String first, String second, String third) {
    dropAll();
    String together = whole();
    world.begin();
    drop(List.of(third, second, first));
    assertThat(whole()).as("together, in another order").isEqualTo(together);
    world.begin();
    List.of(first, second, third).forEach(name -> drop(List.of(name)));
    assertThat(whole()).as("one after the other").isEqualTo(together);
  }

  @Test
  void a_second_import_of_the_same_files_changes_nothing() {
    dropAll();
    String before = whole();
    Map<String, byte[]> again = new LinkedHashMap<>();
    FILES.forEach((name, text) -> again.put(name, bytes(text)));
    intakes.drop(again, SLUG).then().statusCode(200).body("files.size()", equalTo(3));
    assertThat(whole()).isEqualTo(before);
    assertThat(world.sql("select count(*) from intake")).isEqualTo("1");
  }

  @Test
  void a_file_that_is_not_recognised_stops_the_others() {
    intakes
        .drop(Map.of("chat.txt", bytes(CHAT), "photo.png", new byte[] {1, 2, 3}), SLUG)
        .then()
        .statusCode(422)
        .contentType(World.PROBLEM)
        .body("errors.pointer", hasItem("photo.png"));
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "rooms, Room %d\\n",
    "lines, Room 1\\nRoom 2\\n%d\\n",
    "messages, 18:00:00 From A to Everyone:\\n\\t%d\\n"
  })
  void a_file_larger_than_any_call_is_refused(String what, String line) {
    String unit = line.translateEscapes();
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 101_000; i++) {
      file.append(unit.formatted(i));
    }
    intakes
        .drop(Map.of("file.txt", bytes(file.toString())), SLUG)
        .then()
        .statusCode(422)
        .contentType(World.PROBLEM)
        .body("detail", containsString(what));
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("0");
  }

  @Test
  void the_day_and_the_zone_of_a_file_are_asked_and_the_draft_then_has_everything() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    FILES.forEach((name, text) -> files.put(name, bytes(text)));
    JsonPath report = intakes.drop(files, null).then().statusCode(201).extract().jsonPath();
    assertThat(report.getString("session")).isNull();
    assertThat(report.getList("questions.code")).containsExactly("session-date", "time-zone");
    assertThat(report.getList("questions[0].options")).containsExactly("2026-10-15");
    assertThat(report.getList("questions[1].options")).containsExactly("Europe/London");

    String intake = "/api/v1/intakes/" + report.getString("id");
    String etag = world.facilitator().get(intake).header("ETag");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", etag)
        .body(Map.of("date", SLUG, "timeZone", "Europe/London"))
        .patch(intake)
        .then()
        .statusCode(200)
        .body("session", equalTo(SLUG))
        .body("questions.size()", equalTo(0));
    String asked = whole();
    world.begin();
    dropAll();
    assertThat(asked).isEqualTo(whole());
  }

  @Test
  void a_zone_that_is_none_is_refused() {
    String intake =
        "/api/v1/intakes/"
            + intakes.drop(Map.of("chat.txt", bytes(CHAT)), null).jsonPath().getString("id");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", world.facilitator().get(intake).header("ETag"))
        .body(Map.of("timeZone", "Leeds"))
        .patch(intake)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/timeZone"));
  }

  @Test
  void rows_are_not_people_and_the_computed_figure_says_how_it_was_counted() {
    dropAll();
    JsonPath attendance = clearing.draft(SLUG);
    assertThat(attendance.getInt("attendance.rows")).isEqualTo(5);
    assertThat(attendance.getInt("attendance.people"))
        .as("one address is one person; a device is only suggested")
        .isEqualTo(4);
    assertThat(attendance.getInt("attendance.attendees.find { it.name == 'Ward Nurse' }.minutes"))
        .as("the union of 18:00–18:40 and 18:30–18:55")
        .isEqualTo(55);

    List<Map<String, Object>> merges = suggestions("MERGE");
    assertThat(merges).hasSize(1);
    assertThat(merges.getFirst().toString()).contains("Dana Porter's iPhone");
    decide(merges.getFirst(), "ACCEPTED");

    attendance = clearing.draft(SLUG);
    assertThat(attendance.getInt("attendance.people")).isEqualTo(3);
    assertThat(attendance.getString("attendance.method")).contains("facilitator");
    assertThat(attendance.getInt("attendance.attendees.find { it.name == 'Dana Porter' }.minutes"))
        .isEqualTo(55);
  }

  @Test
  void no_address_of_an_attendance_file_is_kept() {
    dropAll();
    assertThat(world.everything()).doesNotContain("nurse@example.org");
    assertThat(clearing.draft(SLUG).getList("held")).isEmpty();
  }

  @Test
  void empty_rooms_are_named_and_rooms_stand_in_the_order_of_their_numbers() {
    dropAll();
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("breakoutRooms")).containsExactly("Room 1", "Room 2", "Room 10");
    assertThat(draft.getList("breakoutNotes.room")).containsExactly("Room 1", "Room 1", "Room 10");
    assertThat(draft.getList("session.questions.text"))
        .containsExactly("Which small kindness have you seen?");
  }

  @Test
  void a_greeting_becomes_a_quote_on_the_day_with_the_place_it_names() {
    dropAll();
    List<Map<String, Object>> greetings = suggestions("GREETING");
    assertThat(greetings)
        .extracting(g -> ((Map<?, ?>) g.get("proposal")).get("country").toString())
        .containsExactlyInAnyOrder("GB-ENG", "MT");
    greetings.forEach(greeting -> decide(greeting, "ACCEPTED"));
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("quotes.section")).containsOnly("ON_THE_DAY").hasSize(2);
    assertThat(draft.getList("quotes.country")).containsExactlyInAnyOrder("GB-ENG", "MT");
    assertThat(draft.getList("quotes.consent.state")).containsOnly("NOT_ASKED");
  }

  @Test
  void a_message_people_reacted_to_becomes_a_glimpse_once() {
    dropAll();
    Map<String, Object> reacted = suggestions("QUOTE").getFirst();
    assertThat(reacted).containsEntry("because", "2 reactions");
    decide(reacted, "ACCEPTED");
    assertThat(clearing.draft(SLUG).getList("quotes.reactions")).containsExactly(2);
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"1\"")
        .body(Map.of("decision", "ACCEPTED"))
        .patch("/api/v1/suggestions/" + reacted.get("id"))
        .then()
        .statusCode(409);
  }

  @Test
  void a_link_shared_twice_is_suggested_once_and_becomes_a_resource() {
    dropAll();
    List<Map<String, Object>> links = suggestions("RESOURCE");
    assertThat(links).hasSize(1);
    assertThat(links.getFirst()).containsEntry("because", "shared in the chat by 2 people");
    decide(links.getFirst(), "ACCEPTED");
    assertThat(clearing.draft(SLUG).getList("resources.link"))
        .containsExactly("https://example.org/diary");
  }

  @Test
  void a_note_is_matched_with_a_theme_by_full_text() {
    for (String statement :
        List.of("Rest and breaks are part of safe care", "What we measure is what we look after")) {
      world
          .facilitator()
          .contentType("application/json")
          .body(Map.of("statement", statement, "since", SLUG, "source", "test"))
          .post("/api/v1/themes")
          .then()
          .statusCode(201);
    }
    dropAll();
    List<Map<String, Object>> themes = suggestions("THEME");
    assertThat(themes).hasSize(1);
    assertThat(themes.getFirst().get("because").toString()).contains("break", "rest", "safe");
    decide(themes.getFirst(), "ACCEPTED");
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("themes.statement"))
        .containsExactly("Rest and breaks are part of safe care");
    assertThat(draft.getList("breakoutNotes[0].themes")).hasSize(1);
  }

  @Test
  void notes_become_an_insight_with_their_words_themes_and_sources() {
    dropAll();
    JsonPath draft = clearing.draft(SLUG);
    String first = draft.getString("breakoutNotes[0].id");
    String other = draft.getString("breakoutNotes[2].id");
    Map<String, Object> chosen = Map.of("kind", "IDEA", "notes", List.of(other, first));
    makeInsight(SLUG, chosen).then().statusCode(201).body("position", equalTo(0));
    draft = clearing.draft(SLUG);
    assertThat(draft.getString("insights[0].text"))
        .isEqualTo(
            "A name remembered\n\nRest: nobody goes home without a break, and breaks are safe care");
    assertThat(draft.getList("insights[0].sources"))
        .containsExactly("note:" + other, "note:" + first);
    assertThat(draft.getList("breakoutNotes")).as("the notes stay").hasSize(3);

    intakes.drop(Map.of("chat.txt", bytes(CHAT + " ")), "2026-11-19").then().statusCode(201);
    makeInsight("2026-11-19", chosen).then().statusCode(422).contentType(World.PROBLEM);
  }

  private Response makeInsight(String slug, Map<String, Object> chosen) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(chosen)
        .post("/api/v1/drafts/" + slug + "/insights/from-notes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCEPTED", "REJECTED"})
  void a_decision_is_remembered_when_more_files_come(String decision) {
    drop(List.of("chat.txt"));
    int decided = 0;
    for (String kind : List.of("GREETING", "QUOTE", "RESOURCE")) {
      for (Map<String, Object> suggestion : suggestions(kind)) {
        decide(suggestion, decision);
        decided++;
      }
    }
    drop(List.of("notes.md"));
    for (String kind : List.of("GREETING", "QUOTE", "RESOURCE")) {
      assertThat(suggestions(kind)).as(kind).isEmpty();
    }
    world
        .facilitator()
        .get(DRAFT + "/suggestions?state=" + decision)
        .then()
        .body("total", equalTo(decided));
  }

  @Test
  void what_was_rejected_can_still_be_accepted() {
    dropAll();
    Map<String, Object> link = suggestions("RESOURCE").getFirst();
    decide(link, "REJECTED");
    assertThat(clearing.draft(SLUG).getList("resources")).isEmpty();
    decide(Map.of("id", link.get("id"), "version", 1), "ACCEPTED");
    assertThat(clearing.draft(SLUG).getList("resources")).hasSize(1);
  }

  @Test
  void several_note_files_are_one_grid() {
    Map<String, byte[]> rooms = new LinkedHashMap<>();
    rooms.put("b.md", bytes("# Room 2\n\n## Question 1: What helps?\n\n- Tea\n"));
    rooms.put("a.md", bytes("# Room 1\n\n## Question 1: What helps most?\n\n- Rest\n"));
    intakes.drop(rooms, SLUG).then().statusCode(201);
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("breakoutNotes.room")).containsExactly("Room 1", "Room 2");
    assertThat(draft.getList("session.questions.text"))
        .as("the longer wording, whatever order they came in")
        .containsExactly("What helps most?");
  }

  @Test
  void the_pack_shows_what_was_computed_beside_what_was_reported() {
    dropAll();
    world
        .facilitator()
        .contentType("application/json")
        .body(
            Map.of(
                "measures", "ATTENDANCE",
                "value", 60,
                "qualifier", "OVER",
                "text", "more than 60 people",
                "source", "the host",
                "asOf", SLUG,
                "position", 0))
        .post(DRAFT + "/reach-statements")
        .then()
        .statusCode(201);
    clearing.publish(SLUG);
    world
        .anonymous()
        .get("/api/v1/packs/" + SLUG)
        .then()
        .body("sections.find { it.key == 'reach' }.content.statements.value", contains(60))
        .body("sections.find { it.key == 'reach' }.content.computed.value", contains(4))
        .body(
            "sections.find { it.key == 'reach' }.content.computed[0].method",
            containsString("e-mail"))
        .body(
            "sections.find { it.key == 'breakouts' }.content.rooms",
            contains("Room 1", "Room 2", "Room 10"));
  }

  @Test
  void the_sample_call_is_a_folder_of_real_formats() throws Exception {
    List<String> kinds = new ArrayList<>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (var folder =
        java.nio.file.Files.list(java.nio.file.Path.of("src/main/resources/sample/2026-10-15"))) {
      for (java.nio.file.Path file : folder.sorted().toList()) {
        files.put(file.getFileName().toString(), java.nio.file.Files.readAllBytes(file));
      }
    }
    JsonPath report = intakes.drop(files, SLUG).then().statusCode(201).extract().jsonPath();
    kinds.addAll(report.getList("files.kind"));
    assertThat(kinds)
        .containsExactlyInAnyOrder("ZOOM_CHAT_SAVED", "ZOOM_ATTENDANCE", "BREAKOUT_NOTES");
    assertThat(report.getList("files.unparsed.flatten()")).isEmpty();
    assertThat(report.getList("files.privateDropped", Integer.class)).contains(2);
    assertThat(world.everything()).doesNotContain("second question aloud");
    assertThat(suggestions("GREETING")).hasSizeGreaterThanOrEqualTo(7);
    assertThat(suggestions("QUOTE")).hasSizeGreaterThanOrEqualTo(6);
    assertThat(suggestions("RESOURCE")).hasSize(3);
    assertThat(suggestions("MERGE")).hasSizeGreaterThanOrEqualTo(2);
  }
}
