package world.kindness.curation.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * A facilitator moves what rooms wrote, splits a note that says two things, and joins two that say
 * one. No word is lost, and insights go on resting on the words they were made of.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NoteShapesTest {
  private static final String SLUG = "2026-10-15";
  private static final String OTHER = "2026-09-17";
  private static final String NOTES =
      """
      Question 1: What helps?
      Question 2: What hinders?

      Room 1
      What helps
      - A kettle and then a chair
      - A window
      What hinders
      - Hurry

      Room 2
      What helps
      - A lamp
      """;

  @Inject World world;
  private Clearing clearing;
  private Intakes intakes;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    intakes = new Intakes(world);
    drop("notes.txt", NOTES, SLUG);
  }

  private void drop(String name, String notes, String day) {
    intakes.drop(Map.of(name, notes.getBytes(StandardCharsets.UTF_8)), day).then().statusCode(201);
  }

  private List<Map<String, Object>> notes() {
    return clearing.draft(SLUG).getList("breakoutNotes");
  }

  private Map<String, Object> note(String text) {
    return notes().stream().filter(n -> n.get("text").equals(text)).findFirst().orElseThrow();
  }

  /** Each note as question, room and words, in the order in which a pack has them. */
  private List<String> written() {
    return notes().stream()
        .map(n -> "%s %s: %s".formatted(n.get("question"), n.get("room"), n.get("text")))
        .toList();
  }

  private RequestSpecification sending(Map<String, ?> body) {
    return world.facilitator().contentType("application/json").body(body);
  }

  private ValidatableResponse split(Map<String, Object> note, int at) {
    return sending(Map.of("at", at))
        .header("If-Match", "\"" + note.get("version") + "\"")
        .post("/api/v1/breakout-notes/" + note.get("id") + "/split")
        .then();
  }

  private ValidatableResponse join(String between, Object... notes) {
    Map<String, Object> body = new HashMap<>();
    body.put("notes", Arrays.stream(notes).map(NoteShapesTest::seen).toList());
    if (between != null) {
      body.put("between", between);
    }
    return sending(body).post("/api/v1/drafts/" + SLUG + "/breakout-notes/join").then();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> seen(Object note) {
    Map<String, Object> one = (Map<String, Object>) note;
    return Map.of("id", one.get("id"), "version", one.get("version"));
  }

  private JsonPath insightOf(Map<String, Object> note) {
    return clearing.post(
        "drafts/" + SLUG + "/insights/from-notes",
        Map.of("kind", "IDEA", "notes", List.of(note.get("id"))));
  }

  private List<String> sources() {
    return clearing.draft(SLUG).getList("insights[0].sources");
  }

  @Test
  void a_note_moves_to_another_room_and_question_and_needs_another_look() {
    clearing.lookThrough(SLUG);
    Map<String, Object> hurry = note("Hurry");
    String address = "/breakout-notes/" + hurry.get("id");
    clearing.patch(address, hurry.get("version"), Map.of("room", "Room 2", "question", 1));
    assertThat(written())
        .containsExactlyInAnyOrder(
            "1 Room 1: A kettle and then a chair",
            "1 Room 1: A window",
            "1 Room 2: A lamp",
            "1 Room 2: Hurry");
    assertThat(note("Hurry")).doesNotContainKey("lookedAt");
    sending(Map.of("question", 9))
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + note("Hurry").get("version") + "\"")
        .patch("/api/v1" + address)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/question"));
  }

  @Test
  void a_note_is_split_in_two_that_stand_together() {
    Map<String, Object> note = note("A kettle and then a chair");
    split(note, "A kettle".length())
        .statusCode(201)
        .body("first.id", equalTo(note.get("id")))
        .body("first.text", equalTo("A kettle"))
        .body("second.text", equalTo("and then a chair"))
        .body("second.question", equalTo(1))
        .body("second.room", equalTo("Room 1"));
    assertThat(written())
        .containsExactly(
            "1 Room 1: A kettle",
            "1 Room 1: and then a chair",
            "1 Room 1: A window",
            "1 Room 2: A lamp",
            "2 Room 1: Hurry");
    assertThat(deeds()).contains("split");
  }

  private String deeds() {
    return world.sql(
        "select string_agg(deed, ' ' order by id) from audit_entry where target like '/breakout-notes/%'");
  }

  @Test
  void both_halves_are_looked_through_as_the_note_was() {
    split(note("A kettle and then a chair"), 8).statusCode(201);
    assertThat(note("A kettle")).doesNotContainKey("lookedAt");
    assertThat(note("and then a chair")).doesNotContainKey("lookedAt");
    clearing.lookThrough(SLUG);
    split(note("A window"), 1)
        .statusCode(201)
        .body("first.lookedBy", equalTo("fay"))
        .body("second.lookedBy", equalTo("fay"));
    assertThat(notes()).allSatisfy(n -> assertThat(n).containsKey("lookedAt"));
  }

  @Test
  void an_insight_rests_on_both_halves_and_then_on_what_they_are_joined_to() {
    Map<String, Object> note = note("A kettle and then a chair");
    insightOf(note);
    split(note, 8).statusCode(201);
    Map<String, Object> first = note("A kettle");
    Map<String, Object> second = note("and then a chair");
    assertThat(sources()).containsExactly("note:" + first.get("id"), "note:" + second.get("id"));
    Map<String, Object> window = note("A window");
    join(null, window, first, second).statusCode(200);
    assertThat(sources()).containsExactly("note:" + window.get("id"));
  }

  @Test
  void a_split_taken_back_leaves_the_note_as_it_was() {
    clearing.lookThrough(SLUG);
    Map<String, Object> note = note("A kettle and then a chair");
    List<String> before = written();
    split(note, 8).statusCode(201);
    join(" ", note("A kettle"), note("and then a chair"))
        .statusCode(200)
        .body("id", equalTo(note.get("id")))
        .body("lookedBy", equalTo("fay"))
        .body("lookedAt", equalTo(note.get("lookedAt")));
    assertThat(written()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void no_note_is_split_where_nothing_would_be_left_or_a_character_breaks() throws SQLException {
    Map<String, Object> note = note("A window");
    for (int at : new int[] {8, 9, 10_000}) {
      split(note, at).statusCode(422).body("errors[0].pointer", equalTo("/at"));
    }
    split(note, 0).statusCode(422).body("errors[0].pointer", equalTo("/at"));
    world.change("update breakout_note set note = 'Tea 🫖 for all' where note = 'A window'");
    split(note("Tea 🫖 for all"), 5)
        .statusCode(422)
        .body("detail", containsString("A character stands there"));
    world.change(
        "update breakout_note set note = 'Ask [held email 1a2b] soon' where note like 'Tea%'");
    for (int at : new int[] {5, 10, 20}) {
      split(note("Ask [held email 1a2b] soon"), at)
          .statusCode(422)
          .body("detail", containsString("held back"));
    }
    split(note("Ask [held email 1a2b] soon"), 21).statusCode(201);
  }

  @Test
  void a_note_that_somebody_changed_meanwhile_is_neither_split_nor_joined() {
    Map<String, Object> seen = note("A window");
    Map<String, Object> other = note("Hurry");
    clearing.patch("/breakout-notes/" + seen.get("id"), 0, Map.of("text", "A garden"));
    split(seen, 1).statusCode(412);
    sending(Map.of("at", 1))
        .post("/api/v1/breakout-notes/" + seen.get("id") + "/split")
        .then()
        .statusCode(428);
    join(null, other, seen)
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("detail", containsString("1 of these notes changed"));
    assertThat(written()).contains("1 Room 1: A garden", "2 Room 1: Hurry");
  }

  @Test
  void joined_notes_are_one_with_the_words_of_all_in_the_order_that_was_said() {
    join(null, note("Hurry"), note("A lamp"), note("A window"))
        .statusCode(200)
        .body("text", equalTo("Hurry\nA lamp\nA window"))
        .body("room", equalTo("Room 1"))
        .body("question", equalTo(2));
    assertThat(written())
        .containsExactly(
            "1 Room 1: A kettle and then a chair", "2 Room 1: Hurry\nA lamp\nA window");
    assertThat(deeds()).contains("merged").contains("deleted deleted");
  }

  @Test
  void what_is_joined_is_looked_through_only_where_all_was_in_one_room() {
    clearing.lookThrough(SLUG);
    join(null, note("A window"), note("A lamp"))
        .statusCode(200)
        .body("lookedAt", is((Object) null));
    clearing.lookThrough(SLUG);
    Map<String, Object> chair = note("A kettle and then a chair");
    clearing.patch(
        "/breakout-notes/" + chair.get("id"), chair.get("version"), Map.of("text", "A chair"));
    join(null, note("A window\nA lamp"), note("A chair"))
        .statusCode(200)
        .body("lookedAt", is((Object) null));
  }

  @Test
  void only_notes_of_one_call_and_of_one_file_are_joined_and_each_once() {
    drop("more.txt", NOTES.replace("A lamp", "A bench"), SLUG);
    drop("other.txt", NOTES.replace("A lamp", "A stove"), OTHER);
    Map<String, Object> lamp = note("A lamp");
    join(null, lamp).statusCode(422).body("errors[0].pointer", equalTo("/notes"));
    join(null, lamp, lamp).statusCode(422).body("detail", containsString("named twice"));
    join(null, lamp, note("A bench"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/notes/1/id"))
        .body("detail", containsString("another file"));
    Map<String, Object> elsewhere =
        clearing.draft(OTHER).getMap("breakoutNotes.find { it.text == 'A stove' }");
    join(null, lamp, elsewhere).statusCode(422).body("detail", containsString("is of this call"));
    join(null, lamp, Map.of("id", UUID.randomUUID(), "version", 0))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/notes/1/id"));
    join("; ", lamp, note("Hurry")).statusCode(422).body("errors[0].pointer", equalTo("/between"));
    assertThat(written()).hasSize(8);
  }

  @Test
  void joined_notes_are_no_longer_than_a_note_may_be() throws SQLException {
    world.change(
        "update breakout_note set note = repeat('kind ', 1200) || 'x' where room = 'Room 2'");
    world.change(
        "update breakout_note set note = repeat('kind ', 1200) || 'y' where note = 'Hurry'");
    List<Map<String, Object>> long0 =
        notes().stream().filter(n -> n.get("text").toString().startsWith("kind")).toList();
    join(null, long0.get(0), long0.get(1))
        .statusCode(422)
        .body("detail", containsString("10,000 characters"));
  }

  @Test
  void what_is_asked_again_is_done_once() {
    Map<String, Object> note = note("A kettle and then a chair");
    String key = UUID.randomUUID().toString();
    String first = null;
    for (int i = 0; i < 2; i++) {
      String second =
          sending(Map.of("at", 8))
              .header("Idempotency-Key", key)
              .header("If-Match", "\"0\"")
              .post("/api/v1/breakout-notes/" + note.get("id") + "/split")
              .then()
              .statusCode(201)
              .extract()
              .path("second.id");
      first = first == null ? second : first;
      assertThat(second).isEqualTo(first);
    }
    assertThat(notes()).hasSize(5);
  }

  /** Only the lines that a note has in its file tell an erasure what to empty there. */
  @Test
  void erasing_a_joined_note_empties_the_lines_of_all_its_words() {
    String id = join(null, note("A window"), note("Hurry")).extract().path("id");
    world
        .admin()
        .contentType("application/json")
        .body(
            Map.of(
                "dryRun",
                false,
                "subject",
                Map.of(
                    "names", List.of("Zedda Quux"),
                    "addresses", List.of(),
                    "accounts", List.of(),
                    "ids", List.of(id))))
        .post("/api/v1/privacy/erasures")
        .then()
        .statusCode(202);
    World.eventually(
        () ->
            assertThat(world.sql("select count(*) from breakout_note where id = '" + id + "'"))
                .isEqualTo("0"));
    World.eventually(() -> assertThat(copy()).doesNotContain("window").doesNotContain("Hurry"));
    assertThat(copy()).contains("A kettle and then a chair").contains("A lamp");
  }

  private String copy() {
    return world.sql(
        "select convert_from(redacted_copy, 'UTF8') from source_file where kind = 'BREAKOUT_NOTES'");
  }
}
